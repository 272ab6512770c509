package org.minutebook.query.offices;

import static org.minutebook.query.QueryRule.OFFICE_KNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.HolderAnswer.OfficeNamed;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;
import org.minutebook.query.offices.HolderAnswer.Term;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;
import org.springframework.stereotype.Component;

/** Answers who held an office, with how it is known: to whoever asks, over HTTP or from the command line. */
@Component
public class OfficesReading {
    /** The projection that it answers from, beside the directory. */
    public static final String PROJECTION = "query.offices";

    /** Holdings of an office that were true on a day, as known at a position; the latest first. */
    private static final String HELD = """
            where body_id = ? and office = ?
              and valid_from <= ? and (valid_to is null or valid_to > ?)
              and recorded_from <= ? and (recorded_to is null or recorded_to > ?)
            order by valid_from desc, position desc
            """;

    private final Directory directory;
    private final Moments moments;
    private final ViewRows rows;

    OfficesReading(Directory directory, Moments moments, ViewRows rows) {
        this.directory = directory;
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
        long position = moments.known(known, PROJECTION, Directory.PROJECTION);
        var entry = directory.body(body);
        var versions = new LinkedHashMap<String, List<KnownOfficeRow>>();
        rows.list(KnownOfficeRow.class, "where body_id = ? order by recorded_from, office", entry.id())
                .forEach(row -> versions.computeIfAbsent(row.office(), first -> new ArrayList<>())
                        .add(row));
        return new Items<>(versions.values().stream()
                .map(office -> answer(entry, office, day, position))
                .toList());
    }

    /** Who held one office. */
    HolderAnswer holders(String body, String office, String on, String known) {
        var day = moments.on(on);
        long position = moments.known(known, PROJECTION, Directory.PROJECTION);
        var entry = directory.body(body);
        var versions = rows.list(
                KnownOfficeRow.class, "where body_id = ? and office = ? order by recorded_from", entry.id(), office);
        OFFICE_KNOWN.require(!versions.isEmpty(), "Asked for: '" + office + "'.");
        return answer(entry, versions, day, position);
    }

    private HolderAnswer answer(BodyEntry body, List<KnownOfficeRow> versions, LocalDate day, long known) {
        var office = versions.get(0).office();
        var named = new OfficeNamed(office, KnownOfficeRow.titleAt(versions, day, known));
        var held = rows.list(TenureRow.class, HELD, body.id(), office, day, day, known, known);
        if (held.isEmpty()) {
            return unknown(body, named, day, known);
        }
        var latest = held.get(0);
        var proof = latest.proof();
        return new HolderAnswer(
                body,
                named,
                day,
                known,
                Recorded.of(person(latest)),
                held.stream().map(this::person).toList(),
                Recorded.of(new Term(latest.term().termId(), latest.term().label())),
                Recorded.of(latest.validFrom()),
                latest.validTo() == null ? Recorded.notRecorded() : Recorded.of(latest.validTo()),
                proof.proposer().map(PersonNamed::of),
                proof.seconder().map(PersonNamed::of),
                proof.vote(),
                proof.minute(),
                proof.meeting(),
                latest.eventId(),
                latest.position());
    }

    private PersonNamed person(TenureRow tenure) {
        var name = rows.one(PersonNameRow.class, "where person_id = ?", tenure.personId())
                .orElseThrow()
                .name();
        return new PersonNamed(tenure.personId(), name);
    }

    private static HolderAnswer unknown(BodyEntry body, OfficeNamed office, LocalDate day, long known) {
        return new HolderAnswer(
                body,
                office,
                day,
                known,
                Recorded.notRecorded(),
                List.of(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                null,
                null);
    }
}
