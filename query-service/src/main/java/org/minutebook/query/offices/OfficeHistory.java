package org.minutebook.query.offices;

import static org.minutebook.query.QueryRule.TENURE_KNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.membership.events.OfficeBasis.Election;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.BeliefAnswer.Belief;
import org.minutebook.query.offices.HistoryAnswer.Stretch;
import org.minutebook.query.offices.HistoryAnswer.Year;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;
import org.minutebook.query.offices.HolderAnswer.Term;
import org.minutebook.query.offices.TenureAnswer.Source;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.register.Changes;
import org.minutebook.query.register.Changes.Change;
import org.minutebook.query.register.Register;
import org.minutebook.record.Origin;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.StoredEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers who held an office through the years, how that is known, and what had been believed of it. */
@Component
class OfficeHistory {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OfficesReading offices;
    private final Directory directory;
    private final Register register;
    private final Changes changes;
    private final Moments moments;
    private final ViewRows rows;
    private final EventLog log;

    OfficeHistory(
            OfficesReading offices,
            Directory directory,
            Register register,
            Changes changes,
            Moments moments,
            ViewRows rows,
            EventLog log) {
        this.offices = offices;
        this.directory = directory;
        this.register = register;
        this.changes = changes;
        this.moments = moments;
        this.rows = rows;
        this.log = log;
    }

    /** Who held an office, by municipal year, up to a day. */
    HistoryAnswer history(String body, String office, String on, String known) {
        var day = moments.on(on);
        long position = known(known);
        return history(named(body, day, position), office, day, position);
    }

    /** The same of every office of a body. */
    List<HistoryAnswer> histories(String body, String on, String known) {
        var day = moments.on(on);
        long position = known(known);
        var entry = named(body, day, position);
        return offices.keys(entry, position).stream()
                .map(office -> history(entry, office, day, position))
                .toList();
    }

    private BodyEntry named(String body, LocalDate day, long known) {
        return register.named(directory.body(body), day, known);
    }

    private long known(String known) {
        return moments.known(known, OfficesReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION);
    }

    private HistoryAnswer history(BodyEntry body, String office, LocalDate day, long known) {
        var named = offices.office(body, office, day, known);
        var tenures = rows.list(
                TenureRow.class,
                "where body_id = ? and office = ?" + ViewRows.KNOWN + " order by valid_from, position",
                body.id(),
                office,
                known,
                known);
        var years = new LinkedHashMap<Optional<String>, List<Stretch>>();
        var terms = new LinkedHashMap<Optional<String>, Recorded<Term>>();
        for (History.Piece piece : History.of(tenures, directory.termsOf(body, known), day)) {
            var year = Optional.ofNullable(piece.year()).map(term -> term.termId());
            terms.putIfAbsent(
                    year,
                    piece.year() == null
                            ? Recorded.notRecorded()
                            : Recorded.of(
                                    new Term(piece.year().termId(), piece.year().label())));
            years.computeIfAbsent(year, first -> new ArrayList<>()).add(stretch(piece, known));
        }
        return new HistoryAnswer(
                body,
                named,
                day,
                known,
                terms.entrySet().stream()
                        .map(year -> new Year(year.getValue(), years.get(year.getKey())))
                        .toList());
    }

    private Stretch stretch(History.Piece piece, long known) {
        var from = Recorded.ofNullable(piece.days().from());
        var until = Recorded.ofNullable(piece.days().until());
        var tenure = piece.tenure();
        if (tenure == null) {
            return new Stretch(
                    piece.state(),
                    piece.state() == StretchState.VACANT ? Recorded.none() : Recorded.notRecorded(),
                    from,
                    until,
                    Recorded.none(),
                    Recorded.none(),
                    null,
                    null,
                    null,
                    null);
        }
        boolean ends =
                tenure.validTo() != null && tenure.validTo().equals(piece.days().until());
        return new Stretch(
                piece.state(),
                Recorded.of(offices.person(tenure, piece.days().from(), known)),
                from,
                until,
                ends ? tenure.endReason() : Recorded.none(),
                tenure.proof().minute(),
                tenure.tenureId(),
                JSON.valueToTree(tenure.basis().kind()).stringValue(),
                tenure.eventId(),
                tenure.position());
    }

    /** How a holding of an office is known. */
    TenureAnswer tenure(String body, String office, String tenureId, String known) {
        long position = known(known);
        var current = directory.body(body);
        var row = rows
                .list(
                        TenureRow.class,
                        "where tenure_id = ? and recorded_from <= ? and (recorded_to is null or recorded_to > recorded_from)"
                                + " order by recorded_from desc",
                        tenureId,
                        position)
                .stream()
                .filter(tenure ->
                        tenure.bodyId().equals(current.id()) && tenure.office().equals(office))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(TENURE_KNOWN, "Asked for: '" + tenureId + "'."));
        var entry = register.named(current, row.validFrom(), position);
        var election = row.basis().election();
        return new TenureAnswer(
                entry,
                offices.office(entry, office, row.validFrom(), position),
                position,
                tenureId,
                row.isStandingAt(position),
                offices.person(row, row.validFrom(), position),
                new Term(row.term().termId(), row.term().label()),
                row.acting(),
                row.validFrom(),
                Recorded.ofNullable(row.validTo()),
                row.endReason(),
                row.basis().kind(),
                row.basis().authority(),
                row.proof().meeting().map(directory::meeting),
                row.proof().minute(),
                row.proof().nomination(),
                row.proof().proposer().map(PersonNamed::of),
                row.proof().seconder().map(PersonNamed::of),
                row.proof().vote(),
                election.map(Election::resolutionId),
                election.map(Election::electionId),
                sources(row),
                changes.of(tenureId, position));
    }

    /** The event that conferred the office, and before it the election in the same commit, if there was one. */
    private List<Source> sources(TenureRow tenure) {
        var conferred = log.at(tenure.position()).orElseThrow();
        var elected = log.at(tenure.position() - 1)
                .filter(event -> event.commitEnd() == conferred.commitEnd()
                        && tenure.basis().election().isRecorded());
        return Stream.concat(elected.stream(), Stream.of(conferred))
                .map(OfficeHistory::source)
                .toList();
    }

    private static Source source(StoredEvent event) {
        return new Source(
                event.eventId(),
                event.type(),
                event.position(),
                event.recordedAt(),
                JSON.readTree(event.metadata()).path(Origin.ACTOR).asString(""),
                "/api/v1/record/events/" + event.position() + "/proof");
    }

    /** What was said of who held an office on a day, at each moment at which it changed. */
    BeliefAnswer beliefs(String body, String office, String on, String known) {
        var day = moments.on(on);
        long position = known(known);
        var entry = named(body, day, position);
        var named = offices.office(entry, office, day, position);
        var moments = new LinkedHashMap<Long, List<Change>>();
        changes.ofOffice(entry.id(), office, position)
                .forEach(change -> moments.computeIfAbsent(commitEnd(change), first -> new ArrayList<>())
                        .add(change));
        var beliefs = new ArrayList<Belief>();
        List<PersonNamed> before = List.of();
        for (var moment : moments.entrySet()) {
            var holders = offices.holdersOf(entry, office, day, moment.getKey());
            if (!ids(holders).equals(ids(before))) {
                var because = moment.getValue();
                beliefs.add(new Belief(
                        moment.getKey(), because.get(because.size() - 1).recordedAt(), holders, because));
            }
            before = holders;
        }
        return new BeliefAnswer(entry, named, day, position, beliefs);
    }

    private static List<String> ids(List<PersonNamed> people) {
        return people.stream().map(PersonNamed::id).sorted().toList();
    }

    private long commitEnd(Change change) {
        return log.at(change.position()).orElseThrow().commitEnd();
    }
}
