package org.minutebook.meetings.minutes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.meetings.minutes.MinutesRule.APPROVED;
import static org.minutebook.meetings.minutes.MinutesRule.APPROVED_ONCE;
import static org.minutebook.meetings.minutes.MinutesRule.APPROVED_WHERE_SUBMITTED;
import static org.minutebook.meetings.minutes.MinutesRule.CIRCULATED;
import static org.minutebook.meetings.minutes.MinutesRule.CIRCULATED_AS_IT_STANDS;
import static org.minutebook.meetings.minutes.MinutesRule.CORRECTION_ONCE;
import static org.minutebook.meetings.minutes.MinutesRule.CORRECTION_SAYS_WHAT;
import static org.minutebook.meetings.minutes.MinutesRule.DAYS_IN_ORDER;
import static org.minutebook.meetings.minutes.MinutesRule.ITEM_OF_MEETING;
import static org.minutebook.meetings.minutes.MinutesRule.LATER_MEETING_OF_BODY;
import static org.minutebook.meetings.minutes.MinutesRule.MEETING_OVER;
import static org.minutebook.meetings.minutes.MinutesRule.NOT_BEFORE_A_MEETING;
import static org.minutebook.meetings.minutes.MinutesRule.NOT_BY_ITSELF;
import static org.minutebook.meetings.minutes.MinutesRule.NOT_SEALED;
import static org.minutebook.meetings.minutes.MinutesRule.NOT_YET_APPROVED;
import static org.minutebook.meetings.minutes.MinutesRule.PARAGRAPH_OF_ITEM;
import static org.minutebook.meetings.minutes.MinutesRule.SEALED;
import static org.minutebook.meetings.minutes.MinutesRule.SEEN_BY_MEMBERS;
import static org.minutebook.meetings.minutes.MinutesRule.SIGNED;
import static org.minutebook.meetings.minutes.MinutesRule.SIGNER_PRESIDED;
import static org.minutebook.meetings.minutes.MinutesRule.SUBMITTED;
import static org.minutebook.meetings.minutes.MinutesRule.SUBMITTED_ONCE;
import static org.minutebook.meetings.minutes.MinutesRule.SUITABLE_MEETING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.ApprovalDeferred;
import org.minutebook.meetings.events.MinutesEvent.CorrectionProposed;
import org.minutebook.meetings.events.MinutesEvent.DraftCirculated;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesEvent.MinutesSealed;
import org.minutebook.meetings.events.MinutesEvent.MinutesSigned;
import org.minutebook.meetings.events.MinutesEvent.MinutesSubmitted;
import org.minutebook.meetings.events.MinutesEvent.NarrativeEdited;
import org.minutebook.meetings.events.MinutesEvent.SealedAnnotated;
import org.minutebook.meetings.events.MinutesPress;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.minutes.MinutesCommand.AnnotateSealed;
import org.minutebook.meetings.minutes.MinutesCommand.CirculateDraft;
import org.minutebook.meetings.minutes.MinutesCommand.DeferApproval;
import org.minutebook.meetings.minutes.MinutesCommand.EditNarrative;
import org.minutebook.meetings.minutes.MinutesCommand.ProposeCorrection;
import org.minutebook.meetings.minutes.MinutesCommand.SealMinutes;
import org.minutebook.meetings.minutes.MinutesCommand.SignMinutes;
import org.minutebook.meetings.minutes.MinutesCommand.SubmitForApproval;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.record.RecordRule;
import org.minutebook.record.Streams;

/**
 * The minutes of one meeting.
 *
 * <p>They are drafted from what the meeting recorded and what the clerk writes, sent round in numbered versions, put to
 * a later meeting, approved there with the corrections that it agrees, signed by whoever presided there, and sealed.
 * They never approve themselves: the approving meeting sends that it did. Once sealed, nothing happens to them but
 * notes beside them.
 *
 * <p>Of minutes that a document has, steps may be missing: what the document does not tell is not asked for.
 */
@Aggregate(type = MinutesEvent.STREAM)
class Minutes {
    /** How far they have come. A later approval of signed minutes, which a document may tell, takes nothing back. */
    private enum Stage {
        DRAFTING,
        CIRCULATED,
        SUBMITTED,
        DEFERRED,
        APPROVED,
        SIGNED,
        SEALED
    }

    @AggregateIdentifier
    private String id;

    private Stage stage = Stage.DRAFTING;
    private int versions;
    private boolean edited;
    private String submittedTo;
    private String approvedAt;
    private LocalDate approvedOn;
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> proposals = new HashSet<>();

    Minutes() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EditNarrative command, Streams streams) {
        var meeting = ofThe(command, streams);
        requireNotApproved();
        NOT_BEFORE_A_MEETING.require(stage != Stage.SUBMITTED);
        ITEM_OF_MEETING.require(
                meeting.tookItem(command.itemId()),
                "Field 'itemId': there is no '" + command.itemId() + "' in this meeting.");
        var at = Optional.ofNullable(meeting.paragraphs().get(command.paragraphId()))
                .orElseGet(() -> written.getOrDefault(command.paragraphId(), command.itemId()));
        PARAGRAPH_OF_ITEM.require(
                at.equals(command.itemId()), "'" + command.paragraphId() + "' belongs to '" + at + "'.");
        apply(new NarrativeEdited(command.meetingId(), command.itemId(), command.paragraphId(), command.text()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CirculateDraft command, Streams streams) {
        var meeting = ofThe(command, streams);
        requireNotApproved();
        NOT_BEFORE_A_MEETING.require(stage != Stage.SUBMITTED);
        MEETING_OVER.require(meeting.isOver(), "Close the meeting first.");
        DAYS_IN_ORDER.require(!meeting.isLive()
                || !command.circulatedOn().isBefore(meeting.details().heldOn()));
        apply(new DraftCirculated(
                command.meetingId(),
                versions + 1,
                streams.lastPositionOf(List.of(command.meetingId(), command.minutesId())),
                command.circulatedOn(),
                command.to()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeCorrection command, Streams streams) {
        ofThe(command, streams);
        requireNotApproved();
        CIRCULATED.require(versions > 0, "Send circulate-draft first.");
        CORRECTION_ONCE.require(!proposals.contains(command.correctionId()));
        boolean changes = command.from().isRecorded() && command.to().isRecorded();
        CORRECTION_SAYS_WHAT.require(
                changes || command.comment().isRecorded() && !command.to().isRecorded());
        apply(new CorrectionProposed(
                command.meetingId(),
                command.correctionId(),
                command.by(),
                command.from(),
                command.to(),
                command.comment()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SubmitForApproval command, Streams streams) {
        var meeting = ofThe(command, streams);
        var at = MeetingOnRecord.of(streams, "atMeetingId", command.atMeetingId());
        requireNotApproved();
        SUBMITTED_ONCE.require(stage != Stage.SUBMITTED);
        LATER_MEETING_OF_BODY.require(at.isAfter(meeting));
        if (meeting.isCouncils()) {
            SUITABLE_MEETING.require(!at.isExtraordinary());
            SEEN_BY_MEMBERS.require(!meeting.isLive() || versions > 0, "Send circulate-draft first.");
        }
        CIRCULATED_AS_IT_STANDS.require(versions == 0 || !edited);
        apply(new MinutesSubmitted(command.meetingId(), command.atMeetingId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeferApproval command, Streams streams) {
        ofThe(command, streams);
        requireNotApproved();
        SUBMITTED.require(stage == Stage.SUBMITTED);
        apply(new ApprovalDeferred(command.meetingId(), submittedTo, command.reason()));
    }

    /** What a document says of sealed minutes stands in the meeting that it is about, and changes nothing here. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordApproval command, Streams streams) {
        NOT_BY_ITSELF.require(!command.atMeetingId().equals(command.meetingId()));
        if (!command.repeatable()) {
            requireApprovable(command, streams);
        }
        if (stage != Stage.SEALED) {
            apply(new MinutesApproved(
                    command.meetingId(),
                    command.atMeetingId(),
                    command.approvedOn(),
                    command.resolutionId(),
                    command.minute(),
                    command.corrections()));
        }
    }

    private void requireApprovable(RecordApproval command, Streams streams) {
        APPROVED_ONCE.require(!isApproved());
        var meeting = MeetingOnRecord.of(streams, "approvesMinutesOf", command.meetingId());
        if (meeting.isCouncils()) {
            SUITABLE_MEETING.require(!MeetingOnRecord.of(streams, "atMeetingId", command.atMeetingId())
                    .isExtraordinary());
            SEEN_BY_MEMBERS.require(
                    !meeting.isLive() || versions > 0, "Send circulate-draft to the earlier meeting's minutes first.");
            APPROVED_WHERE_SUBMITTED.require(
                    stage != Stage.SUBMITTED || command.atMeetingId().equals(submittedTo));
            CIRCULATED_AS_IT_STANDS.require(!edited || versions == 0);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SignMinutes command, Streams streams) {
        var meeting = ofThe(command, streams);
        requireNotSealed();
        APPROVED.require(stage == Stage.APPROVED);
        streams.require("by.personId", command.by().personId(), PersonEvent.STREAM);
        var approving = MeetingOnRecord.of(streams, "atMeetingId", approvedAt);
        var presiders = approving.presiders();
        SIGNER_PRESIDED.require(
                presiders.contains(command.by().personId()) || presiders.isEmpty() && !approving.isLive());
        DAYS_IN_ORDER.require(!meeting.isLive() || !command.signedOn().isBefore(approvedOn));
        apply(new MinutesSigned(
                command.meetingId(),
                signature(command.by(), command.signedOn(), streams),
                command.signedOn(),
                command.method(),
                command.leaves()));
    }

    private static PersonAsPrinted signature(MinutesCommand.Signer by, LocalDate on, Streams streams) {
        return new PersonAsPrinted(
                by.personId(),
                by.printedAs() != null
                        ? by.printedAs()
                        : PersonEvent.styledNameOn(streams.eventsOf(by.personId(), PersonEvent.class), on));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SealMinutes command, Streams streams, MinutesPress press) {
        var meeting = ofThe(command, streams);
        requireNotSealed();
        SIGNED.require(stage == Stage.SIGNED || stage == Stage.APPROVED && !meeting.isLive());
        MEETING_OVER.require(meeting.isOver(), "Close the meeting first.");
        var sealed = press.press(command.meetingId(), press.renderer());
        apply(new MinutesSealed(command.meetingId(), sealed.sha256(), sealed.position(), sealed.renderer()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AnnotateSealed command, Streams streams) {
        ofThe(command, streams);
        SEALED.require(stage == Stage.SEALED);
        apply(new SealedAnnotated(command.meetingId(), command.note(), command.authority()));
    }

    private static MeetingOnRecord ofThe(MinutesCommand command, Streams streams) {
        RecordRule.TARGET_EXISTS.require(
                streams.typeOf(command.meetingId())
                        .filter(MeetingEvent.STREAM::equals)
                        .isPresent(),
                "There is no meeting with id '" + command.meetingId() + "'.");
        return MeetingOnRecord.of(streams, "meetingId", command.meetingId());
    }

    private void requireNotApproved() {
        requireNotSealed();
        NOT_YET_APPROVED.require(!isApproved());
    }

    private void requireNotSealed() {
        NOT_SEALED.require(stage != Stage.SEALED);
    }

    private boolean isApproved() {
        return stage.compareTo(Stage.APPROVED) >= 0;
    }

    private void begin(MinutesEvent event) {
        id = MinutesEvent.minutesOf(event.meetingId());
    }

    @EventSourcingHandler
    void evolve(NarrativeEdited event) {
        begin(event);
        written.put(event.paragraphId(), event.itemId());
        edited = true;
    }

    @EventSourcingHandler
    void evolve(DraftCirculated event) {
        begin(event);
        versions = event.version();
        edited = false;
        if (stage == Stage.DRAFTING) {
            stage = Stage.CIRCULATED;
        }
    }

    @EventSourcingHandler
    void evolve(CorrectionProposed event) {
        proposals.add(event.correctionId());
    }

    @EventSourcingHandler
    void evolve(MinutesSubmitted event) {
        begin(event);
        submittedTo = event.atMeetingId();
        stage = Stage.SUBMITTED;
    }

    @EventSourcingHandler
    void evolve(ApprovalDeferred event) {
        stage = Stage.DEFERRED;
    }

    @EventSourcingHandler
    void evolve(MinutesApproved event) {
        begin(event);
        approvedAt = event.atMeetingId();
        approvedOn = event.approvedOn();
        if (!isApproved()) {
            stage = Stage.APPROVED;
        }
    }

    @EventSourcingHandler
    void evolve(MinutesSigned event) {
        stage = Stage.SIGNED;
    }

    @EventSourcingHandler
    void evolve(MinutesSealed event) {
        stage = Stage.SEALED;
    }
}
