package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.DebateRule.MOTION_MOVED;
import static org.minutebook.meetings.meeting.MeetingRule.NOMINATED;
import static org.minutebook.meetings.meeting.MeetingRule.VOTED;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.DebateEvent.IndividualVoteRecordRequired;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.DebateEvent.MotionSeconded;
import org.minutebook.meetings.events.DebateEvent.MotionWithdrawn;
import org.minutebook.meetings.events.DebateEvent.NominationDeclined;
import org.minutebook.meetings.events.DebateEvent.NominationsClosed;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;

/** The motions, nominations and votes of a meeting, by local id, as far as its rules ask. */
final class Debate {
    /**
     * A motion or an amendment.
     *
     * @param amends what it amends, null of a motion
     * @param mover who moved it, null when that is not recorded
     * @param open whether it has been neither withdrawn nor voted on
     */
    private record Motion(String itemId, String amends, String mover, boolean seconded, boolean open) {
        Motion withSeconder() {
            return new Motion(itemId, amends, mover, true, open);
        }

        Motion done() {
            return new Motion(itemId, amends, mover, seconded, false);
        }
    }

    private final Map<String, Motion> motions = new HashMap<>();
    private final Map<String, NominationRecorded> nominations = new HashMap<>();
    private final Map<String, PersonAsPrinted> seconders = new HashMap<>();
    private final Set<String> declined = new HashSet<>();
    private final Set<String> elected = new HashSet<>();
    private final Set<String> closedOffices = new HashSet<>();
    private final Map<String, VoteRecorded> votes = new HashMap<>();
    private final Map<String, String> lastByNomination = new HashMap<>();
    private final Map<String, String> lastByOffice = new HashMap<>();
    private final Map<String, CastingVoteGiven> castingVotes = new HashMap<>();
    private final Map<String, Set<String>> required = new HashMap<>();
    private final Set<String> sinceLastItem = new HashSet<>();
    private String lastVote;
    private String presiding;
    private boolean sinceTheOpening;

    @EventSourcingHandler
    void evolve(MeetingOpened event) {
        presiding = event.presiding().personId();
        sinceTheOpening = true;
    }

    /** Another than was recorded presided when it opened, and so still does unless the chair has changed hands. */
    void correct(MeetingOpened event) {
        if (sinceTheOpening) {
            presiding = event.presiding().personId();
        }
    }

    @EventSourcingHandler
    void evolve(ChairTaken event) {
        presiding = event.person().personId();
        sinceTheOpening = false;
    }

    @EventSourcingHandler
    void evolve(ChairVacated event) {
        presiding = null;
        sinceTheOpening = false;
    }

    @EventSourcingHandler
    void evolve(ItemTaken event) {
        sinceLastItem.clear();
    }

    @EventSourcingHandler
    void evolve(MotionMoved event) {
        motions.put(event.motionId(), new Motion(event.itemId(), null, idOf(event.mover()), false, true));
    }

    @EventSourcingHandler
    void evolve(AmendmentMoved event) {
        motions.put(event.motionId(), new Motion(event.itemId(), event.amends(), idOf(event.mover()), false, true));
    }

    private static String idOf(Recorded<PersonAsPrinted> person) {
        return person.asOptional().map(PersonAsPrinted::personId).orElse(null);
    }

    @EventSourcingHandler
    void evolve(MotionSeconded event) {
        motions.computeIfPresent(event.motionId(), (id, motion) -> motion.withSeconder());
    }

    @EventSourcingHandler
    void evolve(MotionWithdrawn event) {
        motions.computeIfPresent(event.motionId(), (id, motion) -> motion.done());
    }

    @EventSourcingHandler
    void evolve(NominationRecorded event) {
        nominations.put(event.nominationId(), event);
    }

    @EventSourcingHandler
    void evolve(NominationSeconded event) {
        seconders.put(event.nominationId(), event.seconder());
    }

    @EventSourcingHandler
    void evolve(NominationDeclined event) {
        declined.add(event.nominationId());
    }

    @EventSourcingHandler
    void evolve(NominationsClosed event) {
        closedOffices.add(event.office());
    }

    @EventSourcingHandler
    void evolve(VoteRecorded event) {
        votes.put(event.voteId(), event);
        sinceLastItem.add(event.voteId());
        lastVote = event.voteId();
        for (String nominationId : event.nominationIds()) {
            lastByNomination.put(nominationId, lastVote);
            Optional.ofNullable(nominations.get(nominationId))
                    .ifPresent(nomination -> lastByOffice.put(nomination.office(), event.voteId()));
        }
        event.motionId()
                .asOptional()
                .ifPresent(voted -> motions.computeIfPresent(voted, (id, motion) -> motion.done()));
    }

    @EventSourcingHandler
    void evolve(CastingVoteGiven event) {
        castingVotes.put(event.voteId(), event);
    }

    @EventSourcingHandler
    void evolve(IndividualVoteRecordRequired event) {
        required.computeIfAbsent(event.voteId(), none -> new HashSet<>())
                .add(event.person().personId());
    }

    @EventSourcingHandler
    void evolve(ElectionConcluded event) {
        elected.add(event.nominationId());
    }

    /** A vote was recorded wrongly. When it was taken stays as it was. */
    void correct(VoteRecorded vote) {
        votes.put(vote.voteId(), vote);
    }

    boolean presides(String personId) {
        return personId.equals(presiding);
    }

    /** The item that a motion or an amendment belongs to. */
    String itemOf(String field, String motionId) {
        return motion(field, motionId).itemId();
    }

    boolean isAmendment(String motionId) {
        return motion("motionId", motionId).amends() != null;
    }

    boolean isSeconded(String motionId) {
        return motion("motionId", motionId).seconded();
    }

    boolean isMovedBy(String motionId, String personId) {
        return personId.equals(motion("motionId", motionId).mover());
    }

    /** Whether a motion is still before the meeting, and with it what it amends. */
    boolean isOpen(String motionId) {
        var motion = motion("motionId", motionId);
        return motion.open() && (motion.amends() == null || isOpen(motion.amends()));
    }

    boolean hasOpenAmendment(String motionId) {
        return motions.values().stream().anyMatch(motion -> motion.open() && motionId.equals(motion.amends()));
    }

    private Motion motion(String field, String motionId) {
        return known(motions, motionId, MOTION_MOVED, field);
    }

    NominationRecorded nomination(String nominationId) {
        return known(nominations, nominationId, NOMINATED, "nominationId");
    }

    Optional<PersonAsPrinted> seconder(String nominationId) {
        return Optional.ofNullable(seconders.get(nominationId));
    }

    boolean stands(String nominationId) {
        return !declined.contains(nominationId);
    }

    boolean isElected(String nominationId) {
        return elected.contains(nominationId);
    }

    boolean takesNominations(String office) {
        return !closedOffices.contains(office);
    }

    VoteRecorded vote(String voteId) {
        return known(votes, voteId, VOTED, "voteId");
    }

    Optional<CastingVoteGiven> castingVote(String voteId) {
        return Optional.ofNullable(castingVotes.get(voteId));
    }

    /** How a vote went, the casting vote included. */
    VoteOutcome outcome(String voteId) {
        return castingVote(voteId)
                .map(casting -> casting.choice()
                                .asOptional()
                                .filter(VoteChoice.AGAINST::equals)
                                .isPresent()
                        ? VoteOutcome.LOST
                        : VoteOutcome.CARRIED)
                .orElseGet(() -> vote(voteId).outcome());
    }

    /** Whether it was taken since the meeting came to the item that it is at. */
    boolean isOfPresentItem(String voteId) {
        return sinceLastItem.contains(voteId);
    }

    /** Whether no other vote has been taken since. */
    boolean isLast(String voteId) {
        return voteId.equals(lastVote);
    }

    /** The last vote on a nomination for an office. */
    Optional<VoteRecorded> lastFor(String office) {
        return Optional.ofNullable(lastByOffice.get(office)).map(votes::get);
    }

    /** The last vote on a nomination. */
    Optional<VoteRecorded> lastOn(String nominationId) {
        return Optional.ofNullable(lastByNomination.get(nominationId)).map(votes::get);
    }

    boolean isRecordRequired(String voteId, String personId) {
        return required.getOrDefault(voteId, Set.of()).contains(personId);
    }

    private static <T> T known(Map<String, T> recorded, String id, Rule rule, String field) {
        return Optional.ofNullable(recorded.get(id))
                .orElseThrow(() -> rule.broken("Field '" + field + "': there is no '" + id + "' in this meeting."));
    }
}
