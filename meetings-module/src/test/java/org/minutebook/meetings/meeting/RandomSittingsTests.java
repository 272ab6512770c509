package org.minutebook.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.meetings.meeting.Given.SEPTEMBER;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.OpenMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.RecordAttendance;
import org.minutebook.meetings.meeting.MeetingCommand.ScheduleMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.TakeItem;
import org.minutebook.meetings.meeting.SittingCommand.AdjournMeeting;
import org.minutebook.meetings.meeting.SittingCommand.DeclareInterest;
import org.minutebook.meetings.meeting.SittingCommand.RecordArrival;
import org.minutebook.meetings.meeting.SittingCommand.RecordDeparture;
import org.minutebook.meetings.meeting.SittingCommand.ResumeMeeting;
import org.minutebook.meetings.meeting.SittingCommand.TakeChair;
import org.minutebook.meetings.meeting.SittingCommand.VacateChair;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;

/**
 * What holds of a live meeting whatever is asked of it, in whatever order. Each is shown to catch a fault that was
 * planted.
 */
class RandomSittingsTests {
    private static final List<String> PEOPLE = List.of("ada", "ben", "cleo", "dan");

    private enum Act {
        ATTEND,
        ARRIVE,
        LEAVE,
        TAKE_CHAIR,
        VACATE,
        DECLARE,
        VOTE,
        ADJOURN,
        RESUME
    }

    record Step(Act act, int person, int choice) {
        String name() {
            return PEOPLE.get(person);
        }

        String item() {
            return "i" + choice % 2;
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Act.ATTEND),
                                Tuple.of(6, Act.ARRIVE),
                                Tuple.of(6, Act.LEAVE),
                                Tuple.of(3, Act.TAKE_CHAIR),
                                Tuple.of(3, Act.VACATE),
                                Tuple.of(3, Act.DECLARE),
                                Tuple.of(8, Act.VOTE),
                                Tuple.of(1, Act.ADJOURN),
                                Tuple.of(3, Act.RESUME)),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, 23))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    /** A meeting of a committee that Ada has opened, with Ben, and two items taken. */
    private static MeetingInMemory begun() {
        var meeting = new MeetingInMemory(new Given().under(Regime.COMMITTEE));
        meeting.send(new ScheduleMeeting("m", "board", MeetingKind.ORDINARY, "term", SEPTEMBER, null, null, null));
        meeting.send(attend("ada", Capacity.MEMBER));
        meeting.send(attend("ben", Capacity.MEMBER));
        meeting.send(new OpenMeeting("m", LocalTime.of(9, 0), new Named("ada", null)));
        meeting.send(new TakeItem("m", "i0", "Quay walls", null, null));
        meeting.send(new TakeItem("m", "i1", "Cranes", null, null));
        return meeting;
    }

    /** Sends what each step asks for; what is refused changes nothing. */
    private static List<MeetingEvent> held(List<Step> steps) {
        var meeting = begun();
        IntStream.range(0, steps.size()).forEach(number -> {
            long before = meeting.size();
            try {
                meeting.send(command(steps.get(number), number));
            } catch (RuleBroken refused) {
                assertThat(meeting.size()).isEqualTo(before);
            }
        });
        return meeting.history();
    }

    private static Object command(Step step, int number) {
        var person = new Named(step.name(), null);
        return switch (step.act()) {
            case ATTEND -> attend(step.name(), step.person() == 3 ? Capacity.OFFICER : Capacity.MEMBER);
            case ARRIVE -> new RecordArrival("m", person, null, null, null);
            case LEAVE -> new RecordDeparture("m", person, null, null, null, null);
            case TAKE_CHAIR -> new TakeChair("m", person, PresidingBasis.ELECTED_FOR_MEETING, null, null, null);
            case VACATE -> new VacateChair("m", person, null, null, null, null);
            case DECLARE ->
                new DeclareInterest(
                        "m",
                        person,
                        step.item(),
                        InterestKind.values()[step.choice() % 3],
                        null,
                        InterestConduct.values()[step.choice() % 4],
                        step.choice() > 16,
                        null);
            case VOTE -> vote(step, number);
            case ADJOURN -> new AdjournMeeting("m", SEPTEMBER, null, null, "the fire bell", null, null);
            case RESUME -> new ResumeMeeting("m", SEPTEMBER.plusDays(1), null, null, null);
        };
    }

    private static RecordVote vote(Step step, int number) {
        int inFavour = step.choice() % 4;
        return new RecordVote(
                "m",
                step.item(),
                "v" + number,
                null,
                null,
                Recorded.of("the plan"),
                VoteMethod.SHOW_OF_HANDS,
                inFavour > 0 ? VoteOutcome.CARRIED : VoteOutcome.LOST,
                Recorded.of(new Counts(inFavour, 0, 0)),
                null,
                null,
                null,
                null,
                null);
    }

    private static RecordAttendance attend(String person, Capacity capacity) {
        return new RecordAttendance(
                "m", new Named(person, null), null, Recorded.of(capacity), null, null, null, null, null);
    }

    @Property(tries = 60)
    void no_roll_counts_who_is_not_there_and_one_person_presides_at_most(@ForAll("steps") List<Step> steps) {
        var history = held(steps);
        assertThat(wrongRolls(history)).isEmpty();
        assertThat(overlaps(history)).isEmpty();
    }

    /** Votes whose roll is not that of the members who were there, whom no interest kept from the item. */
    private static List<String> wrongRolls(List<MeetingEvent> history) {
        var wrong = new ArrayList<String>();
        var members = new HashSet<String>();
        var there = new HashSet<String>();
        Map<String, Set<String>> kept = new HashMap<>();
        for (MeetingEvent event : history) {
            if (event instanceof AttendanceRecorded attendance) {
                there.add(attendance.person().personId());
                if (attendance.capacity().equals(Recorded.of(Capacity.MEMBER))) {
                    members.add(attendance.person().personId());
                }
            } else if (event instanceof ArrivalRecorded arrival) {
                there.add(arrival.person().personId());
            } else if (event instanceof DepartureRecorded departure) {
                there.remove(departure.person().personId());
            } else if (event instanceof InterestDeclared interest
                    && (interest.conduct() != InterestConduct.STAYED
                            || interest.kind() == InterestKind.DISCLOSABLE_PECUNIARY && !interest.dispensation())) {
                kept.computeIfAbsent(interest.itemId(), none -> new HashSet<>())
                        .add(interest.person().personId());
            } else if (event instanceof VoteRecorded vote) {
                long roll = members.stream()
                        .filter(there::contains)
                        .filter(member ->
                                !kept.getOrDefault(vote.itemId(), Set.of()).contains(member))
                        .count();
                if (vote.roll().value() != roll || vote.counts().value().total() > roll) {
                    wrong.add(vote.voteId() + " of " + vote.roll().value() + ", not " + roll);
                }
            }
        }
        return wrong;
    }

    @Test
    void a_roll_that_counts_who_has_left_is_found() {
        var meeting = begun();
        meeting.send(attend("cleo", Capacity.MEMBER));
        meeting.send(vote(new Step(Act.VOTE, 0, 2), 1));
        var history = new ArrayList<>(meeting.history());
        assertThat(wrongRolls(history)).isEmpty();
        history.add(history.size() - 1, Given.left("cleo"));
        assertThat(wrongRolls(history)).hasSize(1);
    }

    /** Where the chair was taken from somebody, vacated by another, held by somebody who was not there, or not used. */
    private static List<String> overlaps(List<MeetingEvent> history) {
        var wrong = new ArrayList<String>();
        var there = new HashSet<String>();
        String presiding = null;
        for (MeetingEvent event : history) {
            if (event instanceof AttendanceRecorded attendance) {
                there.add(attendance.person().personId());
            } else if (event instanceof ArrivalRecorded arrival) {
                there.add(arrival.person().personId());
            } else if (event instanceof DepartureRecorded departure) {
                there.remove(departure.person().personId());
            } else if (event instanceof MeetingOpened opened) {
                presiding = opened.presiding().personId();
            } else if (event instanceof ChairTaken taken) {
                if (presiding != null) {
                    wrong.add(taken.person().personId() + " while " + presiding);
                }
                presiding = taken.person().personId();
            } else if (event instanceof ChairVacated vacated) {
                if (!vacated.person().personId().equals(presiding)) {
                    wrong.add(vacated.person().personId() + " for " + presiding);
                }
                presiding = null;
            } else if (event instanceof VoteRecorded vote && presiding == null) {
                wrong.add(vote.voteId() + " under nobody");
            }
            if (presiding != null && !there.contains(presiding)) {
                wrong.add(presiding + " from outside");
            }
        }
        return wrong;
    }

    @Test
    void a_chair_that_two_hold_is_found() {
        var meeting = begun();
        meeting.send(new VacateChair("m", new Named("ada", null), null, null, null, null));
        meeting.send(new TakeChair("m", new Named("ben", null), PresidingBasis.DEPUTY, null, null, null));
        var history = new ArrayList<>(meeting.history());
        assertThat(overlaps(history)).isEmpty();
        history.removeIf(ChairVacated.class::isInstance);
        assertThat(overlaps(history)).hasSize(1);
    }
}
