package org.minutebook.meetings.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.ClearDays;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.DepartureReason;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.MinutesConsidered;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.MinutesPress;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.Quorum;
import org.minutebook.membership.events.Regime;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.TermEvent;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.ClaimsInMemory;
import org.minutebook.record.test.StreamsInMemory;
import org.mockito.Mockito;

/**
 * The Quayside Board as the meeting tests find it: Ada, Ben and Cleo are members, Dan is not, two are a quorum. Its
 * meeting is on 28 September 2022; one was held in June, another is to be in November.
 */
final class Given {
    static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 28);
    static final TermNamed TERM = new TermNamed("term", "2022/23", 2022);

    final StreamsInMemory streams = new StreamsInMemory();
    final ClaimsInMemory numbers = new ClaimsInMemory();
    final CommandGateway commands = Mockito.mock(CommandGateway.class);
    private final List<RosterEvent> roster = new ArrayList<>();
    private Recorded<Regime> regime = Recorded.notRecorded();

    /** The law that binds the board. */
    Given under(Regime law) {
        regime = Recorded.of(law);
        return this;
    }

    /** What is on the board's roster beside its three members. */
    void onRoster(RosterEvent... more) {
        roster.addAll(List.of(more));
    }

    final MinutesPress press = Mockito.mock(MinutesPress.class);

    AggregateTestFixture<Meeting> meeting() {
        fillRecord();
        var fixture = new AggregateTestFixture<>(Meeting.class);
        fixture.registerInjectableResource(streams)
                .registerInjectableResource(numbers)
                .registerInjectableResource(commands)
                .registerInjectableResource(new ClearDays(Set.of()))
                .registerInjectableResource(press);
        return fixture;
    }

    /** Puts into the record what a meeting refers to. */
    void fillRecord() {
        for (String person : List.of("ada", "ben", "cleo", "dan")) {
            streams.with(PersonEvent.STREAM, person, registered(person));
        }
        streams.with(
                        OrganisationEvent.STREAM,
                        "port",
                        new OrganisationRegistered("port", "Port Trust", "PT", List.of()))
                .with(
                        TermEvent.STREAM,
                        "term",
                        new TermOpened("term", "port", "2022/23", 2022, Recorded.notRecorded(), Recorded.notRecorded()))
                .with(BodyEvent.STREAM, "board", established("board"), constituted("board"))
                .with(BodyEvent.STREAM, "bare", established("bare"))
                .with(RosterEvent.STREAM, "board:roster", member("ada"), member("ben"), member("cleo"))
                .with(RosterEvent.STREAM, "board:roster", roster.toArray())
                .with(MeetingEvent.STREAM, "june", scheduled("june", "board", LocalDate.of(2022, 6, 8)))
                .with(MeetingEvent.STREAM, "elsewhere", scheduled("elsewhere", "other", LocalDate.of(2022, 6, 8)))
                .with(MeetingEvent.STREAM, "november", scheduled("november", "board", LocalDate.of(2022, 11, 23)));
    }

    /** A live meeting that is open, with Ada in the chair, Ben there, and an item taken. */
    static Object[] open() {
        return new Object[] {
            scheduled(),
            present("ada"),
            present("ben"),
            new MeetingOpened("m", LocalTime.of(9, 0), named("ada")),
            item("i1")
        };
    }

    /** {@link #open()}, and then some. */
    static Object[] openAnd(Object... more) {
        var history = new ArrayList<>(List.of(open()));
        history.addAll(List.of(more));
        return history.toArray();
    }

    static MeetingScheduled scheduled() {
        return scheduled("m", "board", SEPTEMBER);
    }

    static MeetingTranscribed transcribed() {
        return new MeetingTranscribed("m", details("board", SEPTEMBER), Recorded.notRecorded());
    }

    private static MeetingScheduled scheduled(String id, String body, LocalDate heldOn) {
        return new MeetingScheduled(id, details(body, heldOn));
    }

    static MeetingDetails details(String body, LocalDate heldOn) {
        return details(body, heldOn, Recorded.notRecorded());
    }

    /** Of a body that a certain law binds. */
    static MeetingDetails details(String body, LocalDate heldOn, Recorded<Regime> regime) {
        return new MeetingDetails(
                body,
                "QB",
                "Quayside Board",
                Recorded.of(MeetingKind.ORDINARY),
                Recorded.of(TERM),
                heldOn,
                Recorded.of(LocalTime.of(9, 0)),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                constitution(),
                regime);
    }

    static Constitution constitution() {
        return new Constitution(
                List.of(new Office("chair", "Chair", false), new Office("vice-chair", "Vice Chair", false)),
                Recorded.of(Quorum.of(2)),
                new Numbering("QB {number}/{yy}"),
                new HouseStyle("RESOLVED", null));
    }

    static AttendanceRecorded present(String person) {
        return attends(person, Capacity.MEMBER, AttendanceHeading.PRESENT);
    }

    static AttendanceRecorded attends(String person, Capacity capacity, AttendanceHeading heading) {
        return new AttendanceRecorded(
                "m",
                named(person),
                heading,
                Recorded.of(capacity),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    static ItemTaken item(String id) {
        return new ItemTaken("m", id, "Election", Recorded.of(1), Recorded.of("QB 1/22"), Recorded.notRecorded());
    }

    /** An item of the agenda. */
    static AgendaItemAdded planned(String id, String title) {
        return new AgendaItemAdded(
                "m",
                id,
                title,
                AgendaItemKind.DECISION,
                Recorded.notRecorded(),
                Recorded.none(),
                Recorded.none(),
                false);
    }

    static ArrivalRecorded arrived(String person) {
        return new ArrivalRecorded(
                "m", named(person), Recorded.notRecorded(), Recorded.notRecorded(), Recorded.notRecorded());
    }

    static DepartureRecorded left(String person) {
        return new DepartureRecorded(
                "m",
                named(person),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                DepartureReason.LEFT,
                Recorded.notRecorded());
    }

    static ChairVacated vacated(String person) {
        return new ChairVacated(
                "m",
                named(person),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    static MeetingAdjourned adjourned(LocalDate on) {
        return new MeetingAdjourned(
                "m",
                on,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                "the fire bell",
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    static DiscussionRecorded paragraph(String id) {
        return new DiscussionRecorded("m", "i1", id, "It was said.", List.of());
    }

    static MinutesConsidered considered(String meeting, LocalDate heldOn) {
        return new MinutesConsidered("m", "i1", meeting, heldOn, Recorded.notRecorded());
    }

    static NominationRecorded nominated(String id, String office, String candidate) {
        return new NominationRecorded(
                "m",
                "i1",
                id,
                office,
                office.equals("chair") ? "Chair" : "Vice Chair",
                TERM,
                named(candidate),
                Recorded.of(named("ben")),
                Recorded.notRecorded());
    }

    static VoteRecorded voted(String id, VoteOutcome outcome, String... nominations) {
        return new VoteRecorded(
                "m",
                "i1",
                id,
                List.of(nominations),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                VoteMethod.ASSENT,
                outcome,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    /** A counted vote on a question in words. */
    static VoteRecorded counted(String id, int inFavour, int against) {
        return new VoteRecorded(
                "m",
                "i1",
                id,
                List.of(),
                Recorded.notRecorded(),
                Recorded.of("the lamps"),
                VoteMethod.SHOW_OF_HANDS,
                inFavour > against ? VoteOutcome.CARRIED : VoteOutcome.LOST,
                Recorded.of(new Counts(inFavour, against, 0)),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(4),
                Recorded.notRecorded());
    }

    /** A vote between candidates. */
    static VoteRecorded balloted(String id, VoteOutcome outcome, CandidateVotes... ballots) {
        return new VoteRecorded(
                "m",
                "i1",
                id,
                Stream.of(ballots).map(CandidateVotes::nominationId).toList(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                VoteMethod.SECRET,
                outcome,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(List.of(ballots)),
                Recorded.notRecorded(),
                Recorded.of(4),
                Recorded.notRecorded());
    }

    static MotionMoved moved(String id, String mover) {
        return new MotionMoved("m", "i1", id, "That it be so.", Recorded.of(named(mover)), Recorded.notRecorded());
    }

    static AmendmentMoved amended(String id, String amends, String mover) {
        return new AmendmentMoved(
                "m", "i1", id, amends, "Leave out 'so'.", Recorded.of(named(mover)), Recorded.notRecorded());
    }

    static ResolutionPassed resolved(String id) {
        return new ResolutionPassed(
                "m",
                "i1",
                id,
                Recorded.notRecorded(),
                List.of(new Clause(1, ClauseType.APPOINT, "Ada be Chair.", null)),
                false,
                List.of("v1"));
    }

    static PersonAsPrinted named(String person) {
        return new PersonAsPrinted(person, "Cllr " + person + " Example");
    }

    private static PersonRegistered registered(String person) {
        return new PersonRegistered(
                person,
                person + " Example",
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of("Cllr"),
                List.of());
    }

    private static MemberAppointed member(String person) {
        return new MemberAppointed(
                "board",
                "membership-of-" + person,
                person,
                "appointed",
                true,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static BodyEstablished established(String body) {
        return new BodyEstablished(
                body, "Quayside Board", "QB", BodyKind.OTHER, Recorded.notRecorded(), Recorded.notRecorded());
    }

    private ConstitutionAmended constituted(String body) {
        return new ConstitutionAmended(
                body,
                constitution(),
                new Composition(regime, null),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }
}
