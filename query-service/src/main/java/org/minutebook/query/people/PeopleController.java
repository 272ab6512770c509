package org.minutebook.query.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.OfficesReading;
import org.minutebook.query.offices.OfficesReading.PersonsOffice;
import org.minutebook.query.people.PossibleDuplicates.Pair;
import org.minutebook.query.reading.Reads;
import org.minutebook.query.register.Register;
import org.minutebook.query.register.RegisterAnswers.Entry;
import org.minutebook.query.register.RegisterAnswers.PersonAnswer;
import org.minutebook.query.register.RegisterReading;
import org.minutebook.query.renditions.Columns;
import org.minutebook.query.renditions.Renditions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
@Reads({OfficesReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION})
class PeopleController {
    private static final Columns<PersonsOffice> OFFICES = new Columns<PersonsOffice>()
            .with("body", PersonsOffice::bodyName)
            .with("office", office -> office.office().title())
            .with("term", office -> office.term().label())
            .with("acting", PersonsOffice::acting)
            .with("from", PersonsOffice::from)
            .with("until", PersonsOffice::until)
            .with("end", PersonsOffice::end)
            .with("minute", PersonsOffice::minute)
            .with("tenure", PersonsOffice::tenure)
            .with("position", PersonsOffice::position);

    private static final Columns<Pair> PAIRS = new Columns<Pair>()
            .with("score", Pair::score)
            .with("one", pair -> pair.one().name())
            .with("other", pair -> pair.other().name())
            .with("why", Pair::why)
            .with("one id", pair -> pair.one().id())
            .with("other id", pair -> pair.other().id());

    private final RegisterReading register;
    private final OfficesReading offices;
    private final PossibleDuplicates duplicates;

    PeopleController(RegisterReading register, OfficesReading offices, PossibleDuplicates duplicates) {
        this.register = register;
        this.offices = offices;
        this.duplicates = duplicates;
    }

    /** A person, with the offices that they held. */
    record PersonHistory(PersonAnswer person, List<PersonsOffice> offices) {}

    @GetMapping("/{id}/history")
    PersonHistory history(
            @PathVariable String id,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        var person = register.person(id, on, known);
        return new PersonHistory(person, offices(person));
    }

    @GetMapping("/{id}/offices.csv")
    ResponseEntity<Object> offices(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        var person = register.person(id, on, known);
        return Renditions.of(request, person, offices(person), OFFICES);
    }

    private List<PersonsOffice> offices(PersonAnswer person) {
        return offices.ofPerson(person.entries().stream().map(Entry::id).toList(), person.known());
    }

    @GetMapping({"/possible-duplicates", "/possible-duplicates.csv"})
    ResponseEntity<Object> duplicates(HttpServletRequest request) {
        return Renditions.of(request, duplicates.find(), PAIRS);
    }
}
