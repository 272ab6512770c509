package org.minutebook.query.offices;

import static org.minutebook.query.QueryRule.PARAMETER_READABLE;

import jakarta.servlet.http.HttpServletRequest;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.RegisterComparison.Vacancy;
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
class RegisterComparisonController {
    private static final Columns<Vacancy> VACANCIES = new Columns<Vacancy>()
            .with("kind", Vacancy::kind)
            .with("key", Vacancy::key)
            .with("title", Vacancy::title)
            .with("since", Vacancy::since)
            .with("declared", Vacancy::declared);

    private static final Columns<Change> CHANGES = new Columns<Change>()
            .with("position", Change::position)
            .with("recorded at", Change::recordedAt)
            .with("change", Change::kind)
            .with("name", Change::name)
            .with("office", Change::office)
            .with("from", Change::from)
            .with("until", Change::until)
            .with("reason", Change::reason)
            .with("authority", Change::authority)
            .with("person", Change::person)
            .with("subject", Change::subject);

    private final RegisterComparison comparison;

    RegisterComparisonController(RegisterComparison comparison) {
        this.comparison = comparison;
    }

    @GetMapping({"/vacancies", "/vacancies.csv"})
    ResponseEntity<Object> vacancies(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        return Renditions.of(request, comparison.vacancies(body, on, known), VACANCIES);
    }

    @GetMapping({"/changes", "/changes.csv"})
    ResponseEntity<Object> changes(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String on) {
        PARAMETER_READABLE.require(from != null, "'from' is a position of the record, or an instant that has been.");
        var answer = comparison.compare(body, from, to, on);
        return Renditions.of(request, answer, answer.changes(), CHANGES);
    }
}
