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
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.reading.Reads;
import org.minutebook.record.Recorded;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who held an office, with how it is known. */
@RestController
@RequestMapping("/api/v1/bodies/{body}/offices")
@Reads({OfficesProjection.NAME, Directory.PROJECTION})
class OfficesController {
    private final Directory directory;
    private final Moments moments;
    private final KnownOfficeRows offices;
    private final TenureRows tenures;
    private final PersonNameRows people;

    OfficesController(
            Directory directory, Moments moments, KnownOfficeRows offices, TenureRows tenures, PersonNameRows people) {
        this.directory = directory;
        this.moments = moments;
        this.offices = offices;
        this.tenures = tenures;
        this.people = people;
    }

    /** The offices of a body, each with who held it. */
    @GetMapping
    Items<HolderAnswer> offices(
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        var day = moments.on(on);
        long position = moments.known(known, OfficesProjection.NAME, Directory.PROJECTION);
        var entry = directory.body(body);
        var versions = new LinkedHashMap<String, List<KnownOfficeRow>>();
        offices.findByBodyIdOrderByRecordedFromAscOfficeAsc(entry.id())
                .forEach(row -> versions.computeIfAbsent(row.office(), first -> new ArrayList<>())
                        .add(row));
        return new Items<>(versions.values().stream()
                .map(office -> answer(entry, office, day, position))
                .toList());
    }

    /** Who held one office. */
    @GetMapping("/{office}/holders")
    HolderAnswer holders(
            @PathVariable String body,
            @PathVariable String office,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        var day = moments.on(on);
        long position = moments.known(known, OfficesProjection.NAME, Directory.PROJECTION);
        var entry = directory.body(body);
        var versions = offices.findByBodyIdAndOfficeOrderByRecordedFrom(entry.id(), office);
        OFFICE_KNOWN.require(!versions.isEmpty(), "Asked for: '" + office + "'.");
        return answer(entry, versions, day, position);
    }

    private HolderAnswer answer(BodyEntry body, List<KnownOfficeRow> versions, LocalDate day, long known) {
        var office = versions.get(0).office();
        var named = new OfficeNamed(office, KnownOfficeRow.titleAt(versions, day, known));
        var held = tenures.held(body.id(), office, day, known);
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
        var name = people.findById(tenure.personId()).orElseThrow().name();
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
