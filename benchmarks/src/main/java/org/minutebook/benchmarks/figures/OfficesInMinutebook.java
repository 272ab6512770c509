package org.minutebook.benchmarks.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.query.offices.OfficesQuestion;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.Origin;
import org.minutebook.record.commands.CommandDesk;
import org.minutebook.record.commands.Submission;
import org.minutebook.record.log.EventLog;

/** The product, as the comparison with the rival uses it: with its views following. */
final class OfficesInMinutebook implements AgainstEnvers.Party, AutoCloseable {
    private final RunningApplication application;
    private final CommandDesk desk;
    private final OfficesQuestion question;
    private final Projections projections;
    private final EventLog log;
    private final String town = UUID.randomUUID().toString();
    private final Map<Integer, String> terms = new HashMap<>();

    private OfficesInMinutebook(RunningApplication application) {
        this.application = application;
        this.desk = application.component(CommandDesk.class);
        this.question = application.component(OfficesQuestion.class);
        this.projections = application.component(Projections.class);
        this.log = application.component(EventLog.class);
    }

    static OfficesInMinutebook begin(Database database, List<String> bodies, List<String> people) {
        var offices = new OfficesInMinutebook(RunningApplication.startWith(
                List.of(OfficesQuestion.class), database, "minutebook.projections.live=true"));
        offices.submit("organisations", "register-organisation", offices.town, "{\"name\": \"Town\"}");
        for (String body : bodies) {
            var code = "B" + body.substring(0, 8).toUpperCase(Locale.ROOT);
            offices.submit("bodies", "establish-body", body, """
                    {"name": "Body %s", "code": "%s", "kind": "other"}""".formatted(body, code));
            offices.submit("bodies", "amend-constitution", body, """
                    {"constitution": {"offices": [{"key": "chair", "title": "Chair", "joint": false}],
                     "numbering": {"form": "%s {number}/{yy}"}, "houseStyle": {"decisionVerb": "AGREED"}}}""".formatted(code));
        }
        for (String person : people) {
            offices.submit("people", "register-person", person, """
                    {"displayName": "Person %s", "style": "Cllr"}""".formatted(person.substring(0, 8)));
        }
        return offices;
    }

    @Override
    public void confer(String body, String person, int term, LocalDate from) {
        submit("bodies", "confer-office", body, """
                {"office": "chair", "personId": "%s", "termId": "%s", "from": "%s", "transcribed": true}""".formatted(
                        person, terms.computeIfAbsent(term, this::openTerm), from));
    }

    private String openTerm(int term) {
        var id = UUID.randomUUID().toString();
        submit("terms", "open-term", id, """
                {"calendarOwner": "%s", "label": "Term %d", "firstYear": %d}""".formatted(town, term, 2001 + term));
        return id;
    }

    private void submit(String collection, String verb, String id, String body) {
        desk.submit(new Submission(collection, verb, id, body, null, Origin.UNAUTHENTICATED, null));
    }

    @Override
    public void settle() {
        projections.await(log.head(), projections.names(), Duration.ofMinutes(2));
    }

    @Override
    public String holder(String body, LocalDate day) {
        return question.chair(body, day, null);
    }

    @Override
    public String holderAsRecorded(String body, LocalDate day, Instant at) {
        return question.chair(body, day, at.toString());
    }

    @Override
    public void close() {
        application.close();
    }
}
