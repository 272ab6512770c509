package org.minutebook.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.meetings.meeting.Given.balloted;
import static org.minutebook.meetings.meeting.Given.counted;
import static org.minutebook.meetings.meeting.Given.present;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.DebateCommand.GiveCastingVote;
import org.minutebook.meetings.meeting.DebateCommand.NamedVote;
import org.minutebook.meetings.meeting.DebateCommand.Nominate;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.MeetingCommand.ElectChair;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.PassResolution;
import org.minutebook.meetings.meeting.MeetingCommand.RecordAttendance;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;

/**
 * What holds of votes and elections whatever is asked of a meeting, in whatever order. Each is shown to catch a fault
 * that was planted.
 */
class RandomDebatesTests {
    private enum Act {
        ATTEND,
        NOMINATE,
        COUNT,
        NAME,
        BALLOT,
        CAST,
        ELECT
    }

    record Step(Act act, List<Integer> numbers, boolean carried) {
        int number(int index) {
            return numbers.get(index);
        }
    }

    private static final List<String> PEOPLE = List.of("ada", "ben", "cleo", "dan");

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(2, Act.ATTEND),
                                Tuple.of(3, Act.NOMINATE),
                                Tuple.of(3, Act.COUNT),
                                Tuple.of(3, Act.NAME),
                                Tuple.of(6, Act.BALLOT),
                                Tuple.of(6, Act.CAST),
                                Tuple.of(6, Act.ELECT)),
                        Arbitraries.integers().between(0, 3).list().ofSize(4),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    /** What happened with all steps that were taken, by kind, so that a property does not hold of nothing. */
    private final Map<Act, Integer> taken = new EnumMap<>(Act.class);

    private boolean take(MeetingInMemory meeting, Step step, int number) {
        int before = meeting.history().size();
        try {
            for (Object command : commands(meeting.history(), step, number)) {
                meeting.send(command);
            }
            taken.merge(step.act(), 1, Integer::sum);
            return true;
        } catch (RuleBroken refused) {
            assertThat(meeting.history()).hasSizeGreaterThanOrEqualTo(before);
            return false;
        }
    }

    private static List<Object> commands(List<MeetingEvent> history, Step step, int number) {
        var person = PEOPLE.get(step.number(0));
        var nominations = all(history, MeetingEvent.NominationRecorded.class).stream()
                .map(MeetingEvent.NominationRecorded::nominationId)
                .toList();
        var votes = all(history, VoteRecorded.class);
        switch (step.act()) {
            case ATTEND:
                return List.of(new RecordAttendance(
                        "m",
                        new Named(person, null),
                        null,
                        Recorded.of(person.equals("dan") ? Capacity.OFFICER : Capacity.MEMBER),
                        null,
                        null,
                        null,
                        null,
                        null));
            case NOMINATE:
                return List.of(new Nominate(
                        "m",
                        "i1",
                        "n" + number,
                        "chair",
                        "term",
                        new Named(person, null),
                        Recorded.of(new Named("ben", null)),
                        null));
            case COUNT:
                return List.of(vote(
                        step,
                        number,
                        List.of(),
                        new Counts(step.number(0), step.number(1), step.number(2)),
                        null,
                        null));
            case NAME:
                var each = IntStream.range(0, step.number(3) + 1)
                        .mapToObj(index -> new NamedVote(
                                new Named(PEOPLE.get(step.number(index)), null),
                                VoteChoice.values()[step.number(3 - index) % 3],
                                null))
                        .toList();
                return List.of(vote(step, number, List.of(), null, each, null));
            case BALLOT:
                var ballots = IntStream.range(0, Math.min(3, nominations.size()))
                        .mapToObj(index -> new CandidateVotes(nominations.get(index), step.number(index)))
                        .toList();
                return List.of(vote(
                        step,
                        number,
                        ballots.stream().map(CandidateVotes::nominationId).toList(),
                        null,
                        null,
                        ballots));
            case CAST:
                var tied = votes.isEmpty() ? "v" : votes.get(votes.size() - 1).voteId();
                return List.of(new GiveCastingVote(
                        "m",
                        tied,
                        new Named("ada", null),
                        nominations.isEmpty() ? Recorded.of(VoteChoice.FOR) : null,
                        nominations.isEmpty()
                                ? null
                                : Recorded.of(nominations.get(step.number(1) % nominations.size())),
                        null));
            default:
                return electing(step, number, nominations, votes);
        }
    }

    private static List<Object> electing(Step step, int number, List<String> nominations, List<VoteRecorded> votes) {
        if (nominations.isEmpty() || votes.isEmpty()) {
            return List.of(elect(number, "n", "v"));
        }
        var vote = votes.get(votes.size() - 1 - step.number(1) % votes.size()).voteId();
        return List.of(
                new PassResolution(
                        "m",
                        "i1",
                        "r" + number,
                        null,
                        List.of(new Clause(1, ClauseType.APPOINT, "Somebody be Chair.", null)),
                        null,
                        List.of(vote)),
                elect(number, nominations.get(step.number(2) % nominations.size()), vote));
    }

    private static ElectChair elect(int number, String nomination, String vote) {
        return new ElectChair("m", "e" + number, nomination, vote, "r" + number, null);
    }

    private static RecordVote vote(
            Step step,
            int number,
            List<String> nominations,
            Counts counts,
            List<NamedVote> each,
            List<CandidateVotes> ballots) {
        return new RecordVote(
                "m",
                "i1",
                "v" + number,
                nominations,
                null,
                nominations.isEmpty() ? Recorded.of("the lamps") : null,
                each == null ? VoteMethod.SHOW_OF_HANDS : VoteMethod.NAMED,
                step.carried() ? VoteOutcome.CARRIED : VoteOutcome.LOST,
                Recorded.ofNullable(counts),
                Recorded.ofNullable(each),
                Recorded.ofNullable(ballots),
                null,
                null,
                null);
    }

    private static <E> List<E> all(List<MeetingEvent> history, Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Property(tries = 200)
    void counts_never_exceed_the_roll(@ForAll("steps") List<Step> steps) {
        var meeting = new MeetingInMemory(new Given(), Given.open());
        for (int number = 0; number < steps.size(); number++) {
            take(meeting, steps.get(number), number);
        }
        assertThat(overcounted(meeting.history())).isEmpty();
    }

    /** Counted from the attendances anew, without {@code VoteCount} and without what the event says of the roll. */
    private static List<String> overcounted(List<MeetingEvent> history) {
        var over = new ArrayList<String>();
        var members = new HashSet<String>();
        for (MeetingEvent event : history) {
            if (event instanceof AttendanceRecorded attendance
                    && attendance.capacity().equals(Recorded.of(Capacity.MEMBER))) {
                members.add(attendance.person().personId());
            } else if (event instanceof VoteRecorded vote) {
                int counted = vote.counts()
                        .asOptional()
                        .map(counts -> counts.inFavour() + counts.against() + counts.abstained())
                        .orElse(0);
                int ballots = vote.ballots().asOptional().orElse(List.of()).stream()
                        .mapToInt(CandidateVotes::votes)
                        .sum();
                int named = vote.each().asOptional().map(List::size).orElse(0);
                if (Math.max(counted, Math.max(ballots, named)) > members.size()) {
                    over.add(vote.voteId());
                }
            }
        }
        return over;
    }

    @Test
    void a_count_above_the_roll_is_found() {
        var history = new ArrayList<MeetingEvent>(List.of(present("ada"), present("ben"), counted("v1", 2, 0)));
        assertThat(overcounted(history)).isEmpty();
        history.add(counted("v2", 2, 1));
        history.add(balloted("v3", VoteOutcome.CARRIED, new CandidateVotes("n1", 3)));
        assertThat(overcounted(history)).containsExactly("v2", "v3");
    }

    @Property(tries = 200)
    void whoever_is_elected_has_the_most_votes_or_the_casting_vote(@ForAll("steps") List<Step> steps) {
        var meeting = new MeetingInMemory(new Given(), Given.open());
        for (int number = 0; number < steps.size(); number++) {
            take(meeting, steps.get(number), number);
        }
        assertThat(wronglyElected(meeting.history())).isEmpty();
    }

    private static List<String> wronglyElected(List<MeetingEvent> history) {
        var votes = new HashMap<String, VoteRecorded>();
        all(history, VoteRecorded.class).forEach(vote -> votes.put(vote.voteId(), vote));
        var wrong = new ArrayList<String>();
        for (var election : all(history, ElectionConcluded.class)) {
            var ballots = votes.get(election.voteId()).ballots().asOptional().orElse(List.of());
            int own = ballots.stream()
                    .filter(ballot -> ballot.nominationId().equals(election.nominationId()))
                    .mapToInt(CandidateVotes::votes)
                    .findFirst()
                    .orElse(-1);
            boolean most = ballots.stream()
                    .allMatch(ballot -> ballot.nominationId().equals(election.nominationId()) || ballot.votes() < own);
            boolean equalWithTheCastingVote = ballots.stream().allMatch(ballot -> ballot.votes() <= own)
                    && all(history, CastingVoteGiven.class).stream()
                            .anyMatch(casting -> casting.voteId().equals(election.voteId())
                                    && casting.nominationId().equals(Recorded.of(election.nominationId())));
            if (!most && !equalWithTheCastingVote) {
                wrong.add(election.electionId());
            }
        }
        return wrong;
    }

    @Test
    void an_election_against_the_votes_is_found() {
        var meeting = new MeetingInMemory(new Given(), Given.open());
        for (int candidate = 0; candidate < 2; candidate++) {
            take(meeting, step(Act.NOMINATE, candidate), candidate);
        }
        assertThat(take(meeting, new Step(Act.BALLOT, List.of(1, 1, 0, 0), false), 2))
                .isTrue();
        assertThat(take(meeting, step(Act.CAST, 0), 3)).isTrue();
        assertThat(take(meeting, step(Act.ELECT, 0), 4)).isTrue();
        var history = meeting.history();
        assertThat(wronglyElected(history)).isEmpty();
        var without = history.stream()
                .filter(event -> !(event instanceof CastingVoteGiven))
                .toList();
        assertThat(wronglyElected(without)).containsExactly("e4");
    }

    private static Step step(Act act, int first) {
        var numbers = new Integer[] {first, 0, 0, 0};
        return new Step(act, Arrays.asList(numbers), true);
    }

    /** The properties would hold as well if every step were refused. */
    @Test
    void each_kind_of_step_is_taken_in_some_meeting() {
        var all = steps().sampleStream().limit(300).toList();
        for (var steps : all) {
            var meeting = new MeetingInMemory(new Given(), Given.open());
            for (int number = 0; number < steps.size(); number++) {
                take(meeting, steps.get(number), number);
            }
        }
        assertThat(taken.keySet()).containsExactly(Act.values());
    }
}
