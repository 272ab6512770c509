package org.minutebook.benchmarks.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minutebook.benchmarks.store.Chronicle.Occasion;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.Quorum;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;

/** A body with its members, its last meeting and who chairs it. */
public final class Council {
    private static final int MEMBERS = 9;

    private final String id;
    private final String code;
    private final String name;
    private final String host;
    private final Constitution constitution;
    private final List<PersonAsPrinted> members;
    private Sitting last;
    private Tenure chair;
    private int numbered;

    private Council(
            String id, String code, String name, String host, Constitution style, List<PersonAsPrinted> members) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.host = host;
        this.constitution = style;
        this.members = members;
    }

    /** A holding of the chair that nothing has ended yet. */
    record Tenure(String id, String personId) {}

    static Council found(Occasion occasion, int number) {
        var council = new Council(
                occasion.id(),
                "B" + number,
                "Invented Parish Council " + number,
                occasion.id(),
                new Constitution(
                        List.of(new Office(Office.CHAIR, "Chair", false), new Office("vice-chair", "Vice-Chair", true)),
                        Recorded.of(Quorum.of(3)),
                        new Numbering("B" + number + " {number}/{yy}"),
                        new HouseStyle("RESOLVED", Map.of())),
                new ArrayList<>());
        council.begin(occasion);
        return council;
    }

    private void begin(Occasion occasion) {
        occasion.add(new OrganisationRegistered(host, "District of " + name, "DC", List.of("Clerk's office")));
        occasion.add(new BodyEstablished(id, name, code, BodyKind.PARISH, Recorded.of(host), Recorded.notRecorded()));
        occasion.add(new ConstitutionAmended(
                id,
                constitution,
                Composition.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded()));
        for (int member = 0; member < MEMBERS; member++) {
            var given = occasion.one(Prose.GIVEN);
            var family = occasion.one(Prose.FAMILY);
            var person = new PersonAsPrinted(occasion.id(), "Cllr " + given + " " + family);
            members.add(person);
            occasion.add(new PersonRegistered(
                    person.personId(),
                    given + " " + family,
                    Recorded.of(given),
                    Recorded.of(family),
                    Recorded.of("Cllr"),
                    List.of()));
            occasion.add(new MemberAppointed(
                    id,
                    occasion.id(),
                    person.personId(),
                    "councillor",
                    true,
                    Recorded.notRecorded(),
                    Recorded.notRecorded(),
                    Recorded.of("elected"),
                    Recorded.notRecorded()));
        }
    }

    void meet(Occasion occasion, LocalDate heldOn, TermNamed term, boolean annual) {
        var details = new MeetingDetails(
                id,
                code,
                name,
                Recorded.of(annual ? MeetingKind.ANNUAL : MeetingKind.ORDINARY),
                Recorded.of(term),
                heldOn,
                Recorded.of(LocalTime.of(19, 0)),
                Recorded.notRecorded(),
                Recorded.of("Village Hall"),
                constitution,
                Recorded.notRecorded());
        last = new Sitting(this, occasion, details).hold(annual);
    }

    /** The body, a UUID. */
    public String id() {
        return id;
    }

    /** Its code in lower case, as in addresses. */
    public String code() {
        return code.toLowerCase(Locale.ROOT);
    }

    /** The organisation that it belongs to, a UUID. */
    public String host() {
        return host;
    }

    /** Who sits on it. */
    public List<PersonAsPrinted> members() {
        return members;
    }

    Sitting last() {
        return last;
    }

    Tenure chair() {
        return chair;
    }

    void chairedBy(Tenure tenure) {
        chair = tenure;
    }

    int nextNumber() {
        return ++numbered;
    }
}
