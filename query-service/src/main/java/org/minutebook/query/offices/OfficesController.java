package org.minutebook.query.offices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.HistoryAnswer.Stretch;
import org.minutebook.query.offices.HistoryAnswer.Year;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;
import org.minutebook.query.offices.HolderAnswer.Term;
import org.minutebook.query.reading.Reads;
import org.minutebook.query.register.Changes.Change;
import org.minutebook.query.register.Register;
import org.minutebook.query.renditions.Columns;
import org.minutebook.query.renditions.Renditions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bodies/{body}")
@Reads({OfficesReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION})
class OfficesController {
    private static final Columns<HolderAnswer> HOLDERS = new Columns<HolderAnswer>()
            .with("body", answer -> answer.body().code())
            .with("office", answer -> answer.office().key())
            .with("title", answer -> answer.office().title())
            .with("on", HolderAnswer::on)
            .with("known", HolderAnswer::known)
            .with(
                    "holders",
                    answer -> answer.holders().isEmpty()
                            ? answer.holder().map(PersonNamed::name)
                            : answer.holders().stream().map(PersonNamed::name).toList())
            .with("acting", HolderAnswer::acting)
            .with("from", HolderAnswer::from)
            .with("until", HolderAnswer::until)
            .with("term", answer -> answer.term().map(Term::label))
            .with("minute", HolderAnswer::minute)
            .with("event", HolderAnswer::event)
            .with("position", HolderAnswer::position);

    private static final Columns<Line> HISTORY = new Columns<Line>()
            .with("office", line -> line.answer().office().key())
            .with("year", line -> line.year().term().map(Term::label))
            .with("state", line -> line.stretch().state().words())
            .with("holder", line -> line.stretch().holder().map(PersonNamed::name))
            .with("person", line -> line.stretch().holder().map(PersonNamed::id))
            .with("from", line -> line.stretch().from())
            .with("until", line -> line.stretch().until())
            .with("end", line -> line.stretch().end())
            .with("evidence", line -> line.stretch().evidence())
            .with("minute", line -> line.stretch().minute())
            .with("tenure", line -> line.stretch().tenure())
            .with("position", line -> line.stretch().position());

    private static final Columns<BeliefAnswer.Belief> BELIEFS = new Columns<BeliefAnswer.Belief>()
            .with("since", BeliefAnswer.Belief::since)
            .with("recorded at", BeliefAnswer.Belief::recordedAt)
            .with(
                    "holders",
                    belief -> belief.holders().stream().map(PersonNamed::name).toList())
            .with(
                    "because",
                    belief -> belief.because().stream().map(Change::kind).toList())
            .with(
                    "reasons",
                    belief -> belief.because().stream()
                            .flatMap(change -> change.reason().asOptional().stream())
                            .toList());

    private final OfficesReading offices;
    private final OfficeHistory history;

    OfficesController(OfficesReading offices, OfficeHistory history) {
        this.offices = offices;
        this.history = history;
    }

    /** A stretch of a history, with all that it belongs to. */
    private record Line(HistoryAnswer answer, Year year, Stretch stretch) {}

    @GetMapping({"/offices", "/offices.csv"})
    ResponseEntity<Object> offices(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        return Renditions.of(request, offices.offices(body, on, known), HOLDERS);
    }

    @GetMapping({"/offices/{office}/holders", "/offices/{office}/holders.csv"})
    ResponseEntity<Object> holders(
            HttpServletRequest request,
            @PathVariable String body,
            @PathVariable String office,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        var answer = offices.holders(body, office, on, known);
        return Renditions.of(request, answer, List.of(answer), HOLDERS);
    }

    @GetMapping({"/offices/{office}/history", "/offices/{office}/history.csv"})
    ResponseEntity<Object> history(
            HttpServletRequest request,
            @PathVariable String body,
            @PathVariable String office,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        var answer = history.history(body, office, on, known);
        var lines = answer.years().stream()
                .flatMap(year -> year.stretches().stream().map(stretch -> new Line(answer, year, stretch)))
                .toList();
        return Renditions.of(request, answer, lines, HISTORY);
    }

    @GetMapping("/offices/{office}/tenures/{tenure}")
    TenureAnswer tenure(
            @PathVariable String body,
            @PathVariable String office,
            @PathVariable String tenure,
            @RequestParam(required = false) String known) {
        return history.tenure(body, office, tenure, known);
    }

    @GetMapping({"/offices/{office}/beliefs", "/offices/{office}/beliefs.csv"})
    ResponseEntity<Object> beliefs(
            HttpServletRequest request,
            @PathVariable String body,
            @PathVariable String office,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        var answer = history.beliefs(body, office, on, known);
        return Renditions.of(request, answer, answer.beliefs(), BELIEFS);
    }
}
