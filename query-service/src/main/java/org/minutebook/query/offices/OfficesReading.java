package org.minutebook.query.offices;

import static org.minutebook.query.QueryRule.OFFICE_KNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.membership.events.EndReason;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.HolderAnswer.OfficeNamed;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;
import org.minutebook.query.offices.HolderAnswer.Term;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.register.Names;
import org.minutebook.query.register.Register;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;
import org.springframework.stereotype.Component;

/** Answers who held an office, with how it is known: to whoever asks, over HTTP or from the command line. */
@Component
public class OfficesReading {
    /** The projection that it answers from, beside the directory. */
    public static final String PROJECTION = "query.offices";

    /** Holdings of an office that were true on a day, as known at a position; the latest first. */
    static final String HELD = """
            where body_id = ? and office = ?
              and valid_from <= ? and (valid_to is null or valid_to > ?)
              and recorded_from <= ? and (recorded_to is null or recorded_to > ?)
            order by valid_from desc, position desc
            """;

    private final Directory directory;
    private final Moments moments;
    private final Register register;
    private final ViewRows rows;

    OfficesReading(Directory directory, Register register, Moments moments, ViewRows rows) {
        this.directory = directory;
        this.register = register;
        this.moments = moments;
        this.rows = rows;
    }

    /**
     * The offices of a body, each with who held it.
     *
     * @param body its code or id
     * @param on the day, null for today
     * @param known as recorded by then, null for as far as the views have read
     * @throws RuleBroken when there is no such body, or one of the others cannot be read
     */
    public Items<HolderAnswer> offices(String body, String on, String known) {
        var day = moments.on(on);
        long position = moments.known(known, PROJECTION, Directory.PROJECTION, Register.PROJECTION);
        var entry = directory.body(body);
        var offices = officesOn(entry, day, position).stream()
                .map(office -> held(entry, versions(entry, office), day, position))
                .toList();
        return new Items<>(answers(entry, offices, day, position));
    }

    /** The keys of the offices that a body had on a day, and of those that somebody held all the same. */
    List<String> officesOn(BodyEntry body, LocalDate day, long known) {
        var inForce = KnownOfficeRow.officesOn(versions(body), day, known);
        return keys(body, known).stream()
                .filter(office -> inForce.contains(office)
                        || !holdersOf(body, office, day, known).isEmpty())
                .toList();
    }

    private List<KnownOfficeRow> versions(BodyEntry body) {
        return rows.list(KnownOfficeRow.class, "where body_id = ? order by recorded_from, office", body.id());
    }

    /** Who held one office. */
    HolderAnswer holders(String body, String office, String on, String known) {
        var day = moments.on(on);
        long position = moments.known(known, PROJECTION, Directory.PROJECTION, Register.PROJECTION);
        var entry = directory.body(body);
        var held = held(entry, versions(entry, office), day, position);
        return answers(entry, List.of(held), day, position).get(0);
    }

    private List<KnownOfficeRow> versions(BodyEntry body, String office) {
        var versions = rows.list(
                KnownOfficeRow.class, "where body_id = ? and office = ? order by recorded_from", body.id(), office);
        OFFICE_KNOWN.require(!versions.isEmpty(), "Asked for: '" + office + "'.");
        return versions;
    }

    /** An office of a body as it was called on a day; a refusal when the body never had it. */
    OfficeNamed office(BodyEntry body, String office, LocalDate day, long known) {
        return new OfficeNamed(office, KnownOfficeRow.titleAt(versions(body, office), day, known));
    }

    /** The keys of the offices that a body has, or had, as far as was known, in the order of their recording. */
    List<String> keys(BodyEntry body, long known) {
        return versions(body).stream()
                .filter(version -> version.isKnownAt(known))
                .map(KnownOfficeRow::office)
                .distinct()
                .toList();
    }

    /** The day on which the last holder before a day had left; empty when none had, or somebody followed. */
    Optional<LocalDate> leftBefore(BodyEntry body, String office, LocalDate day, long known) {
        return lastBefore(body, office, day, known)
                .filter(TenureRow::leavesVacancy)
                .map(TenureRow::validTo);
    }

    /** The last holding that was over by a day. */
    private Optional<TenureRow> lastBefore(BodyEntry body, String office, LocalDate day, long known) {
        return rows
                .list(
                        TenureRow.class,
                        "where body_id = ? and office = ? and valid_from < valid_to and valid_to <= ?"
                                + ViewRows.KNOWN
                                + " order by valid_to desc, valid_from, position",
                        body.id(),
                        office,
                        day,
                        known,
                        known)
                .stream()
                .findFirst();
    }

    /** The holdings of a person, under any of some entries, as known at a position, in the order of their beginning. */
    public List<PersonsOffice> ofPerson(List<String> entries, long known) {
        return rows
                .list(
                        TenureRow.class,
                        "where person_id in " + ViewRows.places(entries)
                                + ViewRows.KNOWN
                                + " order by valid_from, position",
                        Stream.concat(entries.stream(), Stream.of(known, known)).toArray())
                .stream()
                .map(tenure -> new PersonsOffice(
                        tenure.tenureId(),
                        tenure.bodyId(),
                        register.bodyName(tenure.bodyId(), tenure.validFrom(), known)
                                .orElse(""),
                        new OfficeNamed(tenure.office(), tenure.title()),
                        new Term(tenure.term().termId(), tenure.term().label()),
                        tenure.acting(),
                        tenure.validFrom(),
                        Recorded.ofNullable(tenure.validTo()),
                        tenure.endReason(),
                        tenure.proof().minute(),
                        tenure.eventId(),
                        tenure.position()))
                .toList();
    }

    /**
     * An office that a person held.
     *
     * @param tenure the holding, by id
     * @param until the first day on which they no longer held it; not recorded while nothing ended it
     */
    public record PersonsOffice(
            String tenure,
            String body,
            String bodyName,
            OfficeNamed office,
            Term term,
            boolean acting,
            LocalDate from,
            Recorded<LocalDate> until,
            Recorded<EndReason> end,
            Recorded<String> minute,
            String event,
            long position) {}

    /** Those who were said to hold an office on a day; the latest first. */
    List<PersonNamed> holdersOf(BodyEntry body, String office, LocalDate day, long known) {
        var tenures = tenuresOf(body, office, day, known);
        if (tenures.isEmpty()) {
            return List.of();
        }
        var names = register.names(
                tenures.stream().map(TenureRow::personId).distinct().toList(), day, known);
        return tenures.stream().map(tenure -> person(tenure, names)).toList();
    }

    private List<TenureRow> tenuresOf(BodyEntry body, String office, LocalDate day, long known) {
        return rows.list(TenureRow.class, HELD, body.id(), office, day, day, known, known);
    }

    /** An office, and those who held it; the latest first. */
    private record Held(OfficeNamed office, List<TenureRow> tenures) {}

    private Held held(BodyEntry body, List<KnownOfficeRow> versions, LocalDate day, long known) {
        var office = versions.get(0).office();
        return new Held(
                new OfficeNamed(office, KnownOfficeRow.titleAt(versions, day, known)),
                tenuresOf(body, office, day, known));
    }

    /** Asks for the names of all that stand in the answers at once. */
    private List<HolderAnswer> answers(BodyEntry body, List<Held> offices, LocalDate day, long known) {
        var subjects = Stream.concat(
                        Stream.of(body.id()),
                        offices.stream()
                                .flatMap(held -> held.tenures().stream())
                                .map(TenureRow::personId))
                .distinct()
                .toList();
        var names = register.names(subjects, day, known);
        return offices.stream()
                .map(held -> answer(names.named(body), held, names, day, known))
                .toList();
    }

    private HolderAnswer answer(BodyEntry body, Held held, Names names, LocalDate day, long known) {
        if (held.tenures().isEmpty()) {
            boolean vacant = leftBefore(body, held.office().key(), day, known).isPresent();
            return nobody(body, held.office(), day, known, vacant ? Recorded.none() : Recorded.notRecorded());
        }
        var holders =
                held.tenures().stream().map(tenure -> person(tenure, names)).toList();
        var latest = held.tenures().get(0);
        var proof = latest.proof();
        return new HolderAnswer(
                body,
                held.office(),
                day,
                known,
                Recorded.of(holders.get(0)),
                holders,
                Recorded.of(new Term(latest.term().termId(), latest.term().label())),
                Recorded.of(latest.validFrom()),
                Recorded.ofNullable(latest.validTo()),
                latest.endReason(),
                latest.acting(),
                Recorded.of(latest.basis().kind()),
                proof.proposer().map(PersonNamed::of),
                proof.seconder().map(PersonNamed::of),
                proof.vote(),
                proof.minute(),
                proof.meeting(),
                latest.tenureId(),
                latest.eventId(),
                latest.position());
    }

    PersonNamed person(TenureRow tenure, LocalDate day, long known) {
        return person(tenure, register.names(List.of(tenure.personId()), day, known));
    }

    private static PersonNamed person(TenureRow tenure, Names names) {
        return new PersonNamed(
                tenure.personId(), names.person(tenure.personId()).orElse(""));
    }

    /** @param holder none when the last one had left, not recorded when the record does not say */
    private static HolderAnswer nobody(
            BodyEntry body, OfficeNamed office, LocalDate day, long known, Recorded<PersonNamed> holder) {
        return new HolderAnswer(
                body,
                office,
                day,
                known,
                holder,
                List.of(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                false,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                null,
                null,
                null);
    }
}
