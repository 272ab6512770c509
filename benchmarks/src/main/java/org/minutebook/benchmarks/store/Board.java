package org.minutebook.benchmarks.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minutebook.benchmarks.store.Chronicle.Occasion;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.Quorum;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.RosterEvent.TenureVoided;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;

/** A body of which nothing is recorded but its register: members, municipal years, and who held its two offices. */
public final class Board {
    /** The keys of its offices. */
    public static final List<String> OFFICES = List.of(Office.CHAIR, "vice-chair");

    private static final List<String> TITLES = List.of("Chair", "Vice-Chair");
    private static final int MEMBERS = 10;
    private static final int DAYS_WRITTEN_WRONGLY = 7;
    private static final int CORRECTED_EVERY = 5;
    private static final int VOIDED_EVERY = 7;
    private static final String AUTHORITY = "Monitoring Officer";

    private final int number;
    private final String id;
    private final String host;
    private final List<String> members = new ArrayList<>();
    private final List<Line> lines = OFFICES.stream().map(office -> new Line()).toList();
    private TermNamed term;

    /** A holding of an office. */
    private record Holding(String id, String personId, LocalDate from) {}

    /** The last two holdings of an office, and who holds it in the end, by year. */
    private static final class Line {
        private Holding former;
        private Holding current;
        private final Map<Integer, String> holders = new HashMap<>();
    }

    private Board(int number, Occasion occasion) {
        this.number = number;
        this.id = occasion.id();
        this.host = occasion.id();
    }

    static Board found(Occasion occasion, int number, LocalDate from) {
        var board = new Board(number, occasion);
        board.begin(occasion);
        for (int member = 0; member < MEMBERS; member++) {
            board.join(occasion, from);
        }
        return board;
    }

    private void begin(Occasion occasion) {
        var name = "Invented Board " + number;
        occasion.add(new OrganisationRegistered(host, "District of " + name, "DC", List.of()));
        occasion.add(new BodyEstablished(
                id, name, "IB" + number, BodyKind.OTHER, Recorded.of(host), Recorded.notRecorded()));
        occasion.add(new ConstitutionAmended(
                id,
                new Constitution(
                        List.of(
                                new Office(OFFICES.get(0), TITLES.get(0), false),
                                new Office(OFFICES.get(1), TITLES.get(1), false)),
                        Recorded.of(Quorum.of(3)),
                        new Numbering("IB" + number + " {number}/{yy}"),
                        new HouseStyle("RESOLVED", Map.of())),
                Composition.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded()));
    }

    private void join(Occasion occasion, LocalDate from) {
        var person = occasion.id();
        var given = occasion.one(Prose.GIVEN);
        var family = occasion.one(Prose.FAMILY);
        members.add(person);
        occasion.add(new PersonRegistered(
                person, given + " " + family, Recorded.of(given), Recorded.of(family), Recorded.of("Cllr"), List.of()));
        occasion.add(new MemberAppointed(
                id,
                occasion.id(),
                person,
                "member",
                true,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of("elected"),
                Recorded.of(from)));
    }

    /** Its annual meeting: the year opens, and both offices have new holders. */
    void meet(Occasion occasion, int year) {
        var on = LocalDate.of(year, 5, 8 + occasion.upTo(14));
        term = new TermNamed(occasion.id(), year + "/" + (year + 1) % 100, year);
        occasion.add(new TermOpened(term.termId(), host, term.label(), year, Recorded.of(on), Recorded.notRecorded()));
        for (int office = 0; office < OFFICES.size(); office++) {
            var line = lines.get(office);
            line.former = line.current;
            fill(occasion, office, on);
        }
    }

    private void fill(Occasion occasion, int office, LocalDate from) {
        var line = lines.get(office);
        if (line.former != null) {
            occasion.add(new OfficeVacated(
                    id,
                    line.former.id(),
                    OFFICES.get(office),
                    line.former.personId(),
                    from,
                    EndReason.SUCCEEDED,
                    Recorded.none()));
        }
        line.current = new Holding(occasion.id(), occasion.one(members), from);
        line.holders.put(term.firstYear(), line.current.personId());
        occasion.add(new OfficeConferred(
                id,
                line.current.id(),
                OFFICES.get(office),
                TITLES.get(office),
                line.current.personId(),
                term,
                from,
                false,
                new OfficeBasis(
                        OfficeBasis.Kind.TRANSCRIBED, Recorded.none(), Recorded.of("Minutes of the annual meeting"))));
    }

    /** What had been entered wrongly this year: the day, every few years, or the holder. Nothing in most years. */
    void correct(Occasion occasion, int year) {
        for (int office = 0; office < OFFICES.size(); office++) {
            if ((year + number + 2 * office) % CORRECTED_EVERY == 0) {
                correctDay(occasion, office);
            }
            if ((year + number + 3 * office) % VOIDED_EVERY == 0) {
                replaceHolder(occasion, office);
            }
        }
    }

    private void correctDay(Occasion occasion, int office) {
        var line = lines.get(office);
        var right = line.current.from().minusDays(DAYS_WRITTEN_WRONGLY);
        if (line.former != null) {
            correctEnd(occasion, office, Recorded.of(right), "Its successor's first day was corrected");
        }
        line.current = new Holding(line.current.id(), line.current.personId(), right);
        occasion.add(new TenureCorrected(
                id,
                line.current.id(),
                OFFICES.get(office),
                line.current.personId(),
                right,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                "The day of the signature had been read for the meeting's",
                AUTHORITY));
    }

    /** Whoever was entered never held it: the holding before goes on, until the right one begins. */
    private void replaceHolder(Occasion occasion, int office) {
        var line = lines.get(office);
        var wrong = line.current;
        occasion.add(new TenureVoided(
                id, wrong.id(), OFFICES.get(office), wrong.personId(), "The line above was transcribed", AUTHORITY));
        if (line.former != null) {
            correctEnd(occasion, office, Recorded.notRecorded(), "Its successor was voided");
        }
        fill(occasion, office, wrong.from());
    }

    private void correctEnd(Occasion occasion, int office, Recorded<LocalDate> until, String reason) {
        var former = lines.get(office).former;
        occasion.add(new TenureCorrected(
                id,
                former.id(),
                OFFICES.get(office),
                former.personId(),
                former.from(),
                until,
                until.map(day -> EndReason.SUCCEEDED),
                reason,
                AUTHORITY));
    }

    /** The body, a UUID. */
    public String id() {
        return id;
    }

    /** Its code as in addresses. */
    public String code() {
        return ("IB" + number).toLowerCase(Locale.ROOT);
    }

    /** Who, by all that is recorded, held one of {@link #OFFICES} in the summer of a year; the person's id. */
    public String holder(String office, int year) {
        return lines.get(OFFICES.indexOf(office)).holders.get(year);
    }
}
