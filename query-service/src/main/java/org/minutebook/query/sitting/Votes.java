package org.minutebook.query.sitting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.DebateEvent.IndividualVoteRecordRequired;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.query.sitting.VoteTaken.Candidate;
import org.minutebook.query.sitting.VoteTaken.CastingVote;
import org.minutebook.query.sitting.VoteTaken.Motion;
import org.minutebook.query.sitting.VoteTaken.Required;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** Puts together what belongs to each vote of a meeting. */
final class Votes {
    private final Course course;

    private Votes(Course course) {
        this.course = course;
    }

    static List<VoteTaken> of(Course course) {
        var votes = new Votes(course);
        return course.events().stream()
                .filter(event -> event.fact() instanceof VoteRecorded)
                .map(votes::vote)
                .toList();
    }

    private VoteTaken vote(RecordedEvent event) {
        var vote = (VoteRecorded) event.fact();
        return new VoteTaken(
                vote.voteId(),
                vote.itemId(),
                course.minute(vote.itemId()),
                vote.question(),
                vote.motionId()
                        .asOptional()
                        .flatMap(this::motion)
                        .map(Recorded::of)
                        .orElseGet(Recorded::notRecorded),
                vote.nominationIds().stream().flatMap(this::candidate).toList(),
                vote.method(),
                vote.outcome(),
                vote.counts(),
                vote.each(),
                vote.ballots(),
                vote.round(),
                vote.roll(),
                course.events().stream()
                        .flatMap(other -> castingVote(other, vote.voteId()))
                        .findFirst()
                        .map(Recorded::of)
                        .orElseGet(Recorded::notRecorded),
                course.events().stream()
                        .flatMap(other -> required(other, vote.voteId()))
                        .toList(),
                course.all(ResolutionPassed.class).stream()
                        .filter(passed -> passed.voteIds().contains(vote.voteId()))
                        .map(ResolutionPassed::resolutionId)
                        .toList(),
                event.eventId(),
                event.position());
    }

    private Optional<Motion> motion(String motionId) {
        return Stream.concat(
                        course.all(MotionMoved.class).stream().map(moved -> new Motion(moved.motionId(), moved.text())),
                        course.all(AmendmentMoved.class).stream()
                                .map(moved -> new Motion(moved.motionId(), moved.text())))
                .filter(motion -> motion.id().equals(motionId))
                .findFirst();
    }

    private Stream<Candidate> candidate(String nominationId) {
        return course.all(NominationRecorded.class).stream()
                .filter(nomination -> nomination.nominationId().equals(nominationId))
                .map(nomination -> new Candidate(nominationId, nomination.title(), nomination.candidate()));
    }

    private static Stream<CastingVote> castingVote(RecordedEvent event, String voteId) {
        return event.fact() instanceof CastingVoteGiven given && given.voteId().equals(voteId)
                ? Stream.of(new CastingVote(
                        given.by(), given.choice(), given.nominationId(), event.eventId(), event.position()))
                : Stream.empty();
    }

    private static Stream<Required> required(RecordedEvent event, String voteId) {
        return event.fact() instanceof IndividualVoteRecordRequired one
                        && one.voteId().equals(voteId)
                ? Stream.of(new Required(one.person(), one.choice(), event.eventId(), event.position()))
                : Stream.empty();
    }
}
