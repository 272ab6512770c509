package org.minutebook.query.register;

import jakarta.servlet.http.HttpServletRequest;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Reads;
import org.minutebook.query.register.RegisterAnswers.BodyAnswer;
import org.minutebook.query.register.RegisterAnswers.ConstitutionAnswer;
import org.minutebook.query.register.RegisterAnswers.Member;
import org.minutebook.query.register.RegisterAnswers.OrganisationNamed;
import org.minutebook.query.register.RegisterAnswers.Representative;
import org.minutebook.query.register.RegisterAnswers.Seat;
import org.minutebook.query.register.RegisterAnswers.Substitute;
import org.minutebook.query.register.RegisterAnswers.YearAnswer;
import org.minutebook.query.renditions.Columns;
import org.minutebook.query.renditions.Renditions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Reads({Register.PROJECTION, Directory.PROJECTION})
class RegisterController {
    private static final Columns<Member> MEMBERS = new Columns<Member>()
            .with("name", Member::name)
            .with("class", Member::memberClass)
            .with("voting", Member::voting)
            .with("seat", Member::seat)
            .with("organisation", member -> member.organisation().map(OrganisationNamed::name))
            .with("from", Member::from)
            .with("until", Member::until)
            .with("basis", Member::basis)
            .with(
                    "substitutes",
                    member ->
                            member.substitutes().stream().map(Substitute::name).toList())
            .with("person", Member::person)
            .with("membership", Member::membership)
            .with("position", Member::position);

    private static final Columns<Seat> SEATS = new Columns<Seat>()
            .with("seat", Seat::seat)
            .with("class", Seat::memberClass)
            .with("entitled", seat -> seat.entitled().map(OrganisationNamed::name))
            .with("vacant", Seat::vacant)
            .with("member", seat -> seat.member().map(Member::name))
            .with("declared vacant", Seat::declaredVacant);

    private static final Columns<YearAnswer> YEARS = new Columns<YearAnswer>()
            .with("label", YearAnswer::label)
            .with("from", YearAnswer::from)
            .with("until", YearAnswer::until)
            .with("id", YearAnswer::id);

    private static final Columns<Representative> REPRESENTATIVES = new Columns<Representative>()
            .with("body", Representative::bodyName)
            .with("name", Representative::name)
            .with("from", Representative::from)
            .with("until", Representative::until)
            .with("person", Representative::person)
            .with("position", Representative::position);

    private final RegisterReading register;

    RegisterController(RegisterReading register) {
        this.register = register;
    }

    @GetMapping({"/bodies/{body}/members", "/bodies/{body}/members.csv"})
    ResponseEntity<Object> members(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        return Renditions.of(request, register.members(body, on, known), MEMBERS);
    }

    @GetMapping({"/bodies/{body}/seats", "/bodies/{body}/seats.csv"})
    ResponseEntity<Object> seats(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        return Renditions.of(request, register.seats(body, on, known), SEATS);
    }

    @GetMapping({"/bodies/{body}/terms", "/bodies/{body}/terms.csv"})
    ResponseEntity<Object> terms(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        return Renditions.of(request, register.years(body, on, known), YEARS);
    }

    @GetMapping("/bodies/{body}/constitution")
    ConstitutionAnswer constitution(
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        return register.constitution(body, on, known);
    }

    @GetMapping("/bodies/{body}/history")
    BodyAnswer body(
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        return register.body(body, on, known);
    }

    @GetMapping({"/organisations/{id}/history", "/organisations/{id}/history.csv"})
    ResponseEntity<Object> organisation(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        var answer = register.organisation(id, on, known);
        return Renditions.of(request, answer, answer.representatives(), REPRESENTATIVES);
    }
}
