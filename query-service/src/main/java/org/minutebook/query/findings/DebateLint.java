package org.minutebook.query.findings;

import static org.minutebook.query.findings.FindingRule.CASTING_VOTE_WITHOUT_TIE;
import static org.minutebook.query.findings.FindingRule.DECLINED_YET_CHOSEN;
import static org.minutebook.query.findings.FindingRule.ELECTED_WITHOUT_MOST_VOTES;
import static org.minutebook.query.findings.FindingRule.MOTION_NOT_OPEN;
import static org.minutebook.query.findings.FindingRule.MOVER_SECONDS;
import static org.minutebook.query.findings.FindingRule.NAMES_OF_UNNAMED_VOTE;
import static org.minutebook.query.findings.FindingRule.OUTCOME_DIFFERS;
import static org.minutebook.query.findings.FindingRule.VOTER_NOT_ATTENDING;
import static org.minutebook.query.findings.FindingRule.VOTES_DIFFER;
import static org.minutebook.query.findings.FindingRule.VOTES_EXCEED_ROLL;
import static org.minutebook.query.findings.FindingRule.VOTE_NOT_BY_NAME;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.DebateEvent.IndividualVoteRecordRequired;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.DebateEvent.MotionSeconded;
import org.minutebook.meetings.events.DebateEvent.MotionWithdrawn;
import org.minutebook.meetings.events.DebateEvent.NominationDeclined;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MemberVote;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.VoteCount;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** Looks through the motions, nominations and votes of one meeting, in their order, for what a live one refuses. */
final class DebateLint {
    /** Takes what is found. */
    interface Found {
        void found(FindingRule rule, String itemId, String message, RecordedEvent event);
    }

    private final Found found;
    private final Set<String> voters = new HashSet<>();
    private final Set<String> byName = new HashSet<>();
    private final Map<String, Recorded<PersonAsPrinted>> movers = new HashMap<>();
    private final Map<String, String> amends = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, NominationRecorded> nominations = new HashMap<>();
    private final Set<String> declined = new HashSet<>();
    private final Map<String, VoteRecorded> votes = new HashMap<>();
    private final Map<String, CastingVoteGiven> castingVotes = new HashMap<>();

    private DebateLint(Found found) {
        this.found = found;
    }

    /** @param history the events of the meeting, in order */
    static void look(List<RecordedEvent> history, Found found) {
        var lint = new DebateLint(found);
        history.forEach(event -> lint.attend(event.fact()));
        history.forEach(lint::take);
    }

    /** Whoever is listed as entitled, or not as anything else, may vote. */
    private void attend(Object fact) {
        if (fact instanceof AttendanceRecorded event
                && event.capacity()
                        .asOptional()
                        .map(capacity -> capacity == Capacity.MEMBER || capacity == Capacity.SUBSTITUTE)
                        .orElse(true)) {
            voters.add(event.person().personId());
        }
    }

    private void take(RecordedEvent event) {
        var fact = event.fact();
        if (fact instanceof AgendaItemAdded item && item.namedVote()) {
            byName.add(item.itemId());
        } else if (fact instanceof MotionMoved motion) {
            movers.put(motion.motionId(), motion.mover());
        } else if (fact instanceof AmendmentMoved amendment) {
            requireOpen(amendment.amends(), amendment.itemId(), event);
            movers.put(amendment.motionId(), amendment.mover());
            amends.put(amendment.motionId(), amendment.amends());
        } else if (fact instanceof MotionSeconded seconded) {
            requireOpen(seconded.motionId(), seconded.itemId(), event);
            seconded(
                    movers.getOrDefault(seconded.motionId(), Recorded.notRecorded()),
                    seconded.seconder(),
                    seconded.itemId(),
                    event);
        } else if (fact instanceof MotionWithdrawn withdrawn) {
            requireOpen(withdrawn.motionId(), withdrawn.itemId(), event);
            done.add(withdrawn.motionId());
        } else if (fact instanceof NominationRecorded nomination) {
            nominations.put(nomination.nominationId(), nomination);
        } else if (fact instanceof NominationSeconded seconded && nominations.containsKey(seconded.nominationId())) {
            seconded(
                    nominations.get(seconded.nominationId()).proposer(), seconded.seconder(), seconded.itemId(), event);
        } else if (fact instanceof NominationDeclined nomination) {
            declined.add(nomination.nominationId());
        } else if (fact instanceof VoteRecorded vote) {
            vote(vote, event);
        } else if (fact instanceof CastingVoteGiven casting) {
            cast(casting, event);
        } else if (fact instanceof IndividualVoteRecordRequired required) {
            required(required, event);
        } else if (fact instanceof ElectionConcluded election) {
            elected(election, event);
        }
    }

    private void requireOpen(String motionId, String itemId, RecordedEvent event) {
        if (done.contains(motionId)) {
            found.found(MOTION_NOT_OPEN, itemId, "The motion had been withdrawn or voted on before.", event);
        }
    }

    private void seconded(
            Recorded<PersonAsPrinted> mover, PersonAsPrinted seconder, String itemId, RecordedEvent event) {
        if (mover.asOptional()
                .filter(person -> person.personId().equals(seconder.personId()))
                .isPresent()) {
            found.found(MOVER_SECONDS, itemId, seconder.printedAs() + " seconds what they moved or proposed.", event);
        }
    }

    private void vote(VoteRecorded vote, RecordedEvent event) {
        votes.put(vote.voteId(), vote);
        var item = vote.itemId();
        vote.motionId().asOptional().ifPresent(motion -> {
            requireOpen(motion, item, event);
            if (amends.entrySet().stream()
                    .anyMatch(amendment -> amendment.getValue().equals(motion) && !done.contains(amendment.getKey()))) {
                found.found(MOTION_NOT_OPEN, item, "An amendment of the motion had not been voted on.", event);
            }
            done.add(motion);
        });
        vote.nominationIds().stream()
                .filter(declined::contains)
                .forEach(nomination -> found.found(
                        DECLINED_YET_CHOSEN, item, candidate(nomination) + " had declined and is voted on.", event));
        if (byName.contains(item) && vote.method() != VoteMethod.NAMED) {
            found.found(VOTE_NOT_BY_NAME, item, "Votes on the item were to be recorded with their names.", event);
        }
        names(vote, event);
        count(vote, event);
    }

    private void names(VoteRecorded vote, RecordedEvent event) {
        var each = vote.each().asOptional().orElse(List.of());
        if (!each.isEmpty() && (vote.method() == VoteMethod.SECRET || vote.method() == VoteMethod.ASSENT)) {
            found.found(
                    NAMES_OF_UNNAMED_VOTE, vote.itemId(), "A vote by assent or in secret says how each voted.", event);
        }
        var seen = new HashSet<String>();
        for (MemberVote cast : each) {
            attends(cast.person(), vote.itemId(), event);
            if (!seen.add(cast.person().personId())) {
                found.found(VOTES_DIFFER, vote.itemId(), cast.person().printedAs() + " is named twice.", event);
            }
        }
    }

    private void attends(PersonAsPrinted person, String itemId, RecordedEvent event) {
        if (!voters.contains(person.personId())) {
            found.found(
                    VOTER_NOT_ATTENDING,
                    itemId,
                    person.printedAs() + " votes, and is not listed among those who may.",
                    event);
        }
    }

    private void count(VoteRecorded vote, RecordedEvent event) {
        var count = VoteCount.of(vote);
        vote.roll()
                .asOptional()
                .filter(roll -> count.total() > roll)
                .ifPresent(roll -> found.found(
                        VOTES_EXCEED_ROLL,
                        vote.itemId(),
                        count.total() + " votes are counted, and " + roll + " could vote.",
                        event));
        if (!VoteCount.agrees(vote)) {
            found.found(VOTES_DIFFER, vote.itemId(), "The names, the ballots and the counts do not agree.", event);
        }
        count.outcome()
                .filter(outcome -> outcome != vote.outcome())
                .ifPresent(outcome -> found.found(
                        OUTCOME_DIFFERS,
                        vote.itemId(),
                        "The vote is recorded as " + word(vote.outcome()) + ", and by the count it was " + word(outcome)
                                + ".",
                        event));
    }

    private void cast(CastingVoteGiven casting, RecordedEvent event) {
        castingVotes.put(casting.voteId(), casting);
        var vote = votes.get(casting.voteId());
        if (vote == null) {
            return;
        }
        var count = VoteCount.of(vote);
        if (count.outcome().isPresent() && !count.isTied()) {
            found.found(CASTING_VOTE_WITHOUT_TIE, casting.itemId(), "The vote was not equal.", event);
        }
    }

    private void required(IndividualVoteRecordRequired required, RecordedEvent event) {
        attends(required.person(), required.itemId(), event);
        var vote = votes.get(required.voteId());
        if (vote != null
                && vote.each()
                        .asOptional()
                        .filter(each -> each.stream()
                                .noneMatch(cast -> cast.person()
                                                .personId()
                                                .equals(required.person().personId())
                                        && cast.choice() == required.choice()))
                        .isPresent()) {
            found.found(
                    VOTES_DIFFER,
                    required.itemId(),
                    required.person().printedAs() + " is named otherwise, or not at all, in the vote.",
                    event);
        }
    }

    private void elected(ElectionConcluded election, RecordedEvent event) {
        var nomination = nominations.get(election.nominationId());
        var vote = votes.get(election.voteId());
        if (nomination == null || vote == null) {
            return;
        }
        if (declined.contains(election.nominationId())) {
            found.found(
                    DECLINED_YET_CHOSEN,
                    nomination.itemId(),
                    candidate(election.nominationId()) + " had declined and is elected.",
                    event);
        }
        var count = VoteCount.of(vote);
        boolean won = !count.isBetweenCandidates()
                || (castingVotes.containsKey(vote.voteId())
                        ? castingVotes.get(vote.voteId()).nominationId().equals(Recorded.of(election.nominationId()))
                        : count.leading().equals(List.of(election.nominationId())));
        if (!won) {
            found.found(
                    ELECTED_WITHOUT_MOST_VOTES,
                    nomination.itemId(),
                    election.elected().printedAs() + " is elected with neither the most votes nor the casting vote.",
                    event);
        }
    }

    private String candidate(String nominationId) {
        return nominations.containsKey(nominationId)
                ? nominations.get(nominationId).candidate().printedAs()
                : nominationId;
    }

    private static String word(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
