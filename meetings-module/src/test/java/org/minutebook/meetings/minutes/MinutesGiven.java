package org.minutebook.meetings.minutes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.minutebook.meetings.events.AgreedCorrection;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.MinutesEvent.DraftCirculated;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesEvent.MinutesSealed;
import org.minutebook.meetings.events.MinutesEvent.MinutesSigned;
import org.minutebook.meetings.events.MinutesEvent.MinutesSubmitted;
import org.minutebook.meetings.events.MinutesEvent.NarrativeEdited;
import org.minutebook.meetings.events.MinutesPress;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SignatureMethod;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.StreamsInMemory;

/**
 * Meetings as the tests of minutes find them. The parish council met live in June and is over, sits in September with
 * Ada in the chair, and extraordinarily in July; the partnership has the same three; two documents tell of a meeting in
 * May and of one in August, where it is not said who presided.
 */
final class MinutesGiven {
    static final LocalDate JUNE = LocalDate.of(2031, 6, 4);
    static final LocalDate SEPTEMBER = LocalDate.of(2031, 9, 3);
    static final String HASH = "0".repeat(64);
    static final List<AgreedCorrection> CORRECTIONS = List.of(new AgreedCorrection("c1", "eleven", "twelve"));

    final StreamsInMemory streams = new StreamsInMemory();

    AggregateTestFixture<Minutes> minutes() {
        for (String person : List.of("ada", "ben")) {
            streams.with(
                    PersonEvent.STREAM,
                    person,
                    new PersonRegistered(
                            person,
                            person + " Example",
                            Recorded.notRecorded(),
                            Recorded.notRecorded(),
                            Recorded.of("Cllr"),
                            List.of()));
        }
        body("parish", Regime.PARISH);
        body("partnership", Regime.COMMUNITY_SAFETY_PARTNERSHIP);
        for (String body : List.of("parish", "partnership")) {
            var at = body.equals("parish") ? "" : "partnership-";
            meeting(at + "june", body, MeetingKind.ORDINARY, JUNE, true);
            streams.with(MeetingEvent.STREAM, at + "june", closed(at + "june"));
            meeting(at + "july", body, MeetingKind.EXTRAORDINARY, LocalDate.of(2031, 7, 9), true);
            meeting(at + "september", body, MeetingKind.ORDINARY, SEPTEMBER, true);
        }
        meeting("may", "parish", MeetingKind.ANNUAL, LocalDate.of(2031, 5, 7), false);
        meeting("august", "parish", MeetingKind.ORDINARY, LocalDate.of(2031, 8, 6), false);
        streams.with(MeetingEvent.STREAM, "may", closed("may"));
        var fixture = new AggregateTestFixture<>(Minutes.class);
        fixture.registerInjectableResource(streams);
        fixture.registerInjectableResource(new MinutesPress() {
            @Override
            public int renderer() {
                return 1;
            }

            @Override
            public Sealed press(String meetingId, int renderer) {
                return new Sealed(HASH, 7, renderer);
            }

            @Override
            public int occurrences(String meetingId, List<AgreedCorrection> agreed, String words) {
                throw new UnsupportedOperationException("Minutes look for no words");
            }
        });
        return fixture;
    }

    private void body(String body, Regime regime) {
        streams.with(
                BodyEvent.STREAM,
                body,
                new BodyEstablished(
                        body, "Example Body", "EX", BodyKind.OTHER, Recorded.notRecorded(), Recorded.notRecorded()),
                new ConstitutionAmended(
                        body,
                        constitution(),
                        new Composition(Recorded.of(regime), List.of()),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
    }

    private void meeting(String id, String body, MeetingKind kind, LocalDate heldOn, boolean live) {
        var details = new MeetingDetails(
                body,
                "EX",
                "Example Body",
                Recorded.of(kind),
                Recorded.notRecorded(),
                heldOn,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                constitution(),
                Recorded.notRecorded());
        if (live) {
            streams.with(
                    MeetingEvent.STREAM,
                    id,
                    new MeetingScheduled(id, details),
                    new MeetingOpened(id, LocalTime.of(19, 0), named("ada")));
        } else {
            streams.with(MeetingEvent.STREAM, id, new MeetingTranscribed(id, details, Recorded.notRecorded()));
        }
        streams.with(
                MeetingEvent.STREAM,
                id,
                new ItemTaken(
                        id, "i1", "Lamps", Recorded.notRecorded(), Recorded.notRecorded(), Recorded.notRecorded()),
                new ItemTaken(
                        id, "i2", "Ropes", Recorded.notRecorded(), Recorded.notRecorded(), Recorded.notRecorded()),
                new DiscussionRecorded(id, "i1", "p1", "The lamps were counted.", List.of()));
    }

    private static Constitution constitution() {
        return new Constitution(
                List.of(), Recorded.notRecorded(), new Numbering("EX {number}"), new HouseStyle("RESOLVED", null));
    }

    static MeetingClosed closed(String id) {
        return new MeetingClosed(id, Recorded.notRecorded());
    }

    static PersonAsPrinted named(String person) {
        return new PersonAsPrinted(person, "Cllr " + person + " Example");
    }

    static DraftCirculated circulated(String meeting, int version) {
        return new DraftCirculated(meeting, version, 6, JUNE, Recorded.notRecorded());
    }

    static NarrativeEdited edited(String meeting) {
        return new NarrativeEdited(meeting, "i1", "p1", "Eleven lamps were counted.");
    }

    static MinutesSubmitted submitted(String meeting, String at) {
        return new MinutesSubmitted(meeting, at);
    }

    static MinutesApproved approved(String meeting, String at) {
        return new MinutesApproved(meeting, at, SEPTEMBER, "r1", Recorded.of("EX 2"), CORRECTIONS);
    }

    static MinutesSigned signed(String meeting) {
        return new MinutesSigned(meeting, named("ada"), SEPTEMBER, SignatureMethod.WET, Recorded.of(3));
    }

    static MinutesSealed sealed(String meeting) {
        return new MinutesSealed(meeting, HASH, 7, 1);
    }
}
