package org.minutebook.query.register;

import static org.minutebook.query.QueryRule.ORGANISATION_KNOWN;
import static org.minutebook.query.QueryRule.PERSON_KNOWN;
import static org.minutebook.query.projections.ViewRows.KNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.StatutoryRole;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.directory.TermEntry;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.register.RegisterAnswers.Absence;
import org.minutebook.query.register.RegisterAnswers.BodyAnswer;
import org.minutebook.query.register.RegisterAnswers.ConstitutionAnswer;
import org.minutebook.query.register.RegisterAnswers.DatedName;
import org.minutebook.query.register.RegisterAnswers.Entry;
import org.minutebook.query.register.RegisterAnswers.Member;
import org.minutebook.query.register.RegisterAnswers.Membership;
import org.minutebook.query.register.RegisterAnswers.OrganisationAnswer;
import org.minutebook.query.register.RegisterAnswers.OrganisationNamed;
import org.minutebook.query.register.RegisterAnswers.PersonAnswer;
import org.minutebook.query.register.RegisterAnswers.Representative;
import org.minutebook.query.register.RegisterAnswers.Role;
import org.minutebook.query.register.RegisterAnswers.Seat;
import org.minutebook.query.register.RegisterAnswers.StandIn;
import org.minutebook.query.register.RegisterAnswers.Substitute;
import org.minutebook.query.register.RegisterAnswers.YearAnswer;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Answers who belonged to what, what people and organisations were called, and which seats were empty. */
@Component
public class RegisterReading {
    private final Register register;
    private final Directory directory;
    private final Moments moments;
    private final ViewRows rows;
    private final EventLog log;

    RegisterReading(Register register, Directory directory, Moments moments, ViewRows rows, EventLog log) {
        this.log = log;
        this.register = register;
        this.directory = directory;
        this.moments = moments;
        this.rows = rows;
    }

    private long known(String known) {
        return moments.known(known, Register.PROJECTION, Directory.PROJECTION);
    }

    /** The members of a body on a day, by name. */
    public Items<Member> members(String body, String on, String known) {
        var day = moments.on(on);
        long position = known(known);
        var entry = directory.body(body);
        return new Items<>(rows
                .list(
                        MembershipRow.class,
                        "where body_id = ? and (valid_from is null or valid_from <= ?)"
                                + " and (valid_to is null or valid_to > ?)" + KNOWN,
                        entry.id(),
                        day,
                        day,
                        position,
                        position)
                .stream()
                .map(row -> member(row, day, position))
                .sorted(Comparator.comparing(Member::name).thenComparing(Member::membership))
                .toList());
    }

    private Member member(MembershipRow row, LocalDate day, long known) {
        return new Member(
                row.membershipId(),
                row.bodyId(),
                register.bodyName(row.bodyId(), day, known).orElse(""),
                row.personId(),
                register.personName(row.personId(), day, known).orElse(""),
                row.memberClass(),
                row.voting(),
                row.seat(),
                representation(row, day, known),
                row.basis(),
                Recorded.ofNullable(row.days().from()),
                Recorded.ofNullable(row.days().until()),
                row.endReason(),
                substitutes(row.membershipId(), day, known),
                absences(row.membershipId(), known),
                row.eventId(),
                row.position());
    }

    /** All memberships of a body, as recorded by a position. */
    public List<Membership> membershipsOf(BodyEntry body, long known) {
        return rows.list(MembershipRow.class, "where body_id = ?" + KNOWN, body.id(), known, known).stream()
                .map(row -> membership(row, known))
                .toList();
    }

    /** All memberships of a person under any of their entries, as recorded by a position. */
    public List<Membership> membershipsOf(List<String> entries, long known) {
        return entries.stream()
                .flatMap(entry -> memberships(entry, known).stream())
                .map(row -> membership(row, known))
                .toList();
    }

    private Membership membership(MembershipRow row, long known) {
        return new Membership(
                row.membershipId(),
                row.bodyId(),
                row.personId(),
                row.days(),
                register.facts(row.membershipId(), FactKind.SUBSTITUTE, known).stream()
                        .map(fact -> new StandIn(fact.objectId(), Recorded.ofNullable(fact.detail()), fact.days()))
                        .toList());
    }

    private Recorded<OrganisationNamed> representation(MembershipRow row, LocalDate day, long known) {
        var facts = register.facts(row.membershipId(), FactKind.REPRESENTATION, known);
        return Register.current(facts, FactKind.REPRESENTATION, day)
                .or(() -> facts.stream()
                        .filter(fact -> isSaidByAppointment(fact, row))
                        .findFirst())
                .map(fact -> fact.objectId() == null
                        ? new Recorded<OrganisationNamed>(Recorded.State.valueOf(fact.detail()), null)
                        : Recorded.of(organisation(fact.objectId(), day, known)))
                .orElseGet(Recorded::notRecorded);
    }

    /** What the appointment says is true from the first day on, also when that was corrected. */
    private static boolean isSaidByAppointment(FactRow fact, MembershipRow row) {
        return fact.position() == row.position();
    }

    private OrganisationNamed organisation(String id, LocalDate day, long known) {
        return new OrganisationNamed(
                id, register.organisationName(id, day, known).orElse(""));
    }

    private List<Substitute> substitutes(String membershipId, LocalDate day, long known) {
        return register.facts(membershipId, FactKind.SUBSTITUTE, known).stream()
                .filter(fact -> fact.days().has(day))
                .map(fact -> new Substitute(
                        fact.objectId(),
                        register.personName(fact.objectId(), day, known).orElse(""),
                        Recorded.ofNullable(fact.detail()),
                        fact.days().from(),
                        Recorded.ofNullable(fact.days().until())))
                .toList();
    }

    private List<Absence> absences(String membershipId, long known) {
        return register.facts(membershipId, FactKind.LEAVE, known).stream()
                .map(fact -> new Absence(
                        fact.text(), fact.days().from(), fact.days().until(), Recorded.ofNullable(fact.detail())))
                .toList();
    }

    /** Everything that the register has of a person, also under other entries that are theirs. */
    public PersonAnswer person(String id, String on, String known) {
        var day = moments.on(on);
        long position = known(known);
        var entries = register.entriesOf(id, position);
        var names = entries.stream()
                .flatMap(entry -> names(entry, position).stream())
                .sorted(Comparator.comparing(DatedName::kind).thenComparing(DatedName::position))
                .toList();
        PERSON_KNOWN.require(!names.isEmpty(), "Asked for: '" + id + "'.");
        return new PersonAnswer(
                entries.get(0),
                register.personName(entries.get(0), day, position).orElse(""),
                day,
                position,
                entries.stream().map(entry -> entry(entry, position)).toList(),
                names,
                entries.stream()
                        .flatMap(entry -> memberships(entry, position).stream())
                        .map(row -> member(row, dayOf(row.days(), day), position))
                        .sorted(Comparator.comparing(Member::position))
                        .toList());
    }

    /** The day of which a stretch is told: the one asked for if it lies in it, else its last or its first. */
    private static LocalDate dayOf(Days days, LocalDate asked) {
        if (days.beginsAfter(asked)) {
            return days.from();
        }
        return days.isOverBy(asked) ? days.until().minusDays(1) : asked;
    }

    private List<MembershipRow> memberships(String personId, long known) {
        return rows.list(MembershipRow.class, "where person_id = ?" + KNOWN, personId, known, known);
    }

    private Entry entry(String personId, long known) {
        var merged = register.facts(personId, FactKind.MERGED, known);
        return merged.isEmpty()
                ? new Entry(personId, Recorded.none(), Recorded.none(), Recorded.none())
                : new Entry(
                        personId,
                        Recorded.of(merged.get(0).objectId()),
                        Recorded.of(merged.get(0).text()),
                        Recorded.ofNullable(merged.get(0).detail()));
    }

    private List<DatedName> names(String personId, long known) {
        var names = new ArrayList<DatedName>();
        for (FactKind kind : List.of(FactKind.NAME, FactKind.STYLE, FactKind.HONOUR, FactKind.ALIAS)) {
            register.facts(personId, kind, known)
                    .forEach(fact -> names.add(new DatedName(
                            kind.name().toLowerCase(Locale.ROOT),
                            fact.text(),
                            Recorded.ofNullable(fact.days().from()),
                            Recorded.ofNullable(fact.days().until()),
                            fact.eventId(),
                            fact.position())));
        }
        return names;
    }

    /**
     * An organisation, and who represented it on which body.
     *
     * @param on the day on which they did, null for any day
     */
    OrganisationAnswer organisation(String id, String on, String known) {
        long position = known(known);
        var day = moments.on(on);
        var name = register.organisationName(id, day, position)
                .orElseThrow(() -> new RuleBroken(ORGANISATION_KNOWN, "Asked for: '" + id + "'."));
        var representatives = rows
                .list(
                        FactRow.class,
                        "where object_id = ? and kind = ?" + KNOWN + " order by position",
                        id,
                        FactKind.REPRESENTATION.name(),
                        position,
                        position)
                .stream()
                .flatMap(fact -> representative(fact, position).stream())
                .filter(one -> on == null || one.days().has(day))
                .toList();
        return new OrganisationAnswer(
                id,
                name,
                day,
                position,
                register.facts(id, FactKind.TEAM, position).stream()
                        .map(FactRow::text)
                        .toList(),
                register.facts(id, FactKind.ORGANISATION_NAME, position).stream()
                        .map(fact -> new DatedName(
                                "name",
                                fact.text(),
                                Recorded.ofNullable(fact.days().from()),
                                Recorded.notRecorded(),
                                fact.eventId(),
                                fact.position()))
                        .toList(),
                register.facts(id, FactKind.ORGANISATION_SUCCEEDED, position).stream()
                        .findFirst()
                        .map(fact -> Recorded.of(
                                organisation(fact.objectId(), fact.days().from(), position)))
                        .orElseGet(Recorded::notRecorded),
                register.facts(id, FactKind.STATUTORY_ROLE, position).stream()
                        .map(fact -> new Role(
                                fact.bodyId(),
                                register.bodyName(fact.bodyId(), day, position).orElse(""),
                                StatutoryRole.valueOf(fact.text()),
                                Recorded.ofNullable(fact.days().from()),
                                Recorded.ofNullable(fact.days().until())))
                        .toList(),
                representatives);
    }

    /** The days of a representation: from when it was said until the next, or the end of the membership. */
    private Optional<Representative> representative(FactRow fact, long known) {
        var membership =
                rows
                        .list(MembershipRow.class, "where membership_id = ?" + KNOWN, fact.subjectId(), known, known)
                        .stream()
                        .findFirst();
        return membership.map(row -> {
            var from = isSaidByAppointment(fact, row)
                    ? row.days().from()
                    : fact.days().from();
            var next = register.facts(fact.subjectId(), FactKind.REPRESENTATION, known).stream()
                    .filter(other -> other.position() != fact.position())
                    .map(other -> isSaidByAppointment(other, row)
                            ? row.days().from()
                            : other.days().from())
                    .filter(begin -> begin != null && (from == null || begin.isAfter(from)))
                    .min(LocalDate::compareTo);
            var until = next.filter(end -> row.days().until() == null
                            || end.isBefore(row.days().until()))
                    .orElse(row.days().until());
            var day = from == null ? LocalDate.MIN : from;
            return new Representative(
                    row.membershipId(),
                    row.bodyId(),
                    register.bodyName(row.bodyId(), day, known).orElse(""),
                    row.personId(),
                    register.personName(row.personId(), day, known).orElse(""),
                    Recorded.ofNullable(from),
                    Recorded.ofNullable(until),
                    fact.eventId(),
                    fact.position());
        });
    }

    /** The seats of a body on a day, each with who sat there. */
    public Items<Seat> seats(String body, String on, String known) {
        var day = moments.on(on);
        long position = known(known);
        var entry = directory.body(body);
        return new Items<>(register.facts(entry.id(), FactKind.SEAT, position).stream()
                .filter(fact -> fact.days().has(day))
                .map(fact -> seat(entry, fact, day, position))
                .sorted(Comparator.comparing(Seat::seat))
                .toList());
    }

    private Seat seat(BodyEntry body, FactRow fact, LocalDate day, long known) {
        var member = rows
                .list(
                        MembershipRow.class,
                        "where body_id = ? and seat = ? and (valid_from is null or valid_from <= ?)"
                                + " and (valid_to is null or valid_to > ?)" + KNOWN,
                        body.id(),
                        fact.text(),
                        day,
                        day,
                        known,
                        known)
                .stream()
                .findFirst()
                .map(row -> member(row, day, known));
        return new Seat(
                fact.text(),
                fact.detail(),
                fact.objectId() == null
                        ? Recorded.notRecorded()
                        : Recorded.of(organisation(fact.objectId(), day, known)),
                member.isEmpty(),
                member.map(Recorded::of).orElseGet(Recorded::none),
                declared(body, "SEAT:" + fact.text(), day, known));
    }

    /** The day on which the last member who sat in a seat before a day had left it; empty when none had. */
    public Optional<LocalDate> leftBefore(BodyEntry body, String seat, LocalDate day, long known) {
        return rows
                .list(
                        MembershipRow.class,
                        "where body_id = ? and seat = ? and valid_to <= ?" + KNOWN,
                        body.id(),
                        seat,
                        day,
                        known,
                        known)
                .stream()
                .map(MembershipRow::days)
                .filter(days -> !days.isEmpty())
                .map(Days::until)
                .max(LocalDate::compareTo);
    }

    /** The day from which on a seat or office was declared vacant, the last one by a day. */
    public Recorded<LocalDate> declared(BodyEntry body, String place, LocalDate day, long known) {
        return register.facts(body.id(), FactKind.VACANCY, known).stream()
                .filter(fact -> fact.text().equals(place) && fact.days().has(day))
                .map(fact -> fact.days().from())
                .max(LocalDate::compareTo)
                .map(Recorded::of)
                .orElseGet(Recorded::notRecorded);
    }

    /**
     * The municipal years that a body goes by. Each runs until the next opens, or it was closed.
     *
     * @param on the day whose year is asked for, null for all
     */
    Items<YearAnswer> years(String body, String on, String known) {
        var day = moments.on(on);
        var terms = directory.termsOf(directory.body(body), known(known));
        var opened = new TreeMap<LocalDate, TermEntry>();
        terms.forEach(term -> term.start().asOptional().ifPresent(start -> opened.put(start, term)));
        return new Items<>(terms.stream()
                .map(term -> new YearAnswer(
                        term.id(),
                        term.label(),
                        term.firstYear(),
                        term.start(),
                        term.closed().isRecorded() ? term.closed() : nextOpening(term, opened)))
                .filter(year -> on == null || year.isKnownToHave(day))
                .toList());
    }

    private static Recorded<LocalDate> nextOpening(TermEntry term, TreeMap<LocalDate, TermEntry> opened) {
        return opened.entrySet().stream()
                .filter(other -> other.getValue().firstYear() > term.firstYear())
                .map(other -> other.getKey())
                .findFirst()
                .map(Recorded::of)
                .orElseGet(Recorded::notRecorded);
    }

    /** How a body was constituted on a day, as recorded by then; not recorded where no constitution had begun. */
    ConstitutionAnswer constitution(String body, String on, String known) {
        var day = moments.on(on);
        long position = known(known);
        var entry = register.named(directory.body(body), day, position);
        var history = log.history(List.of(entry.id()), position).stream()
                .map(RecordedEvent::fact)
                .map(BodyEvent.class::cast)
                .toList();
        return new ConstitutionAnswer(
                entry,
                day,
                position,
                ConstitutionAmended.inForce(history, day)
                        .map(Recorded::of)
                        .orElseGet(Recorded::notRecorded)
                        .map(amended -> new ConstitutionAnswer.InForce(
                                amended.from(),
                                amended.constitution(),
                                amended.composition(),
                                amended.authority(),
                                amended.reason())));
    }

    /** What a body was called, and what became of it. */
    BodyAnswer body(String body, String on, String known) {
        var day = moments.on(on);
        long position = known(known);
        var entry = directory.body(body);
        return new BodyAnswer(
                entry.id(),
                entry.code(),
                register.bodyName(entry.id(), day, position).orElse(""),
                day,
                position,
                register.facts(entry.id(), FactKind.BODY_NAME, position).stream()
                        .map(fact -> new DatedName(
                                "name",
                                fact.text(),
                                Recorded.ofNullable(fact.days().from()),
                                Recorded.notRecorded(),
                                fact.eventId(),
                                fact.position()))
                        .toList(),
                register.facts(entry.id(), FactKind.BODY_SUCCEEDED, position).stream()
                        .map(FactRow::objectId)
                        .findFirst()
                        .map(Recorded::of)
                        .orElseGet(Recorded::notRecorded),
                register.facts(entry.id(), FactKind.BODY_DISSOLVED, position).stream()
                        .map(fact -> fact.days().from())
                        .findFirst()
                        .map(Recorded::of)
                        .orElseGet(Recorded::notRecorded));
    }
}
