package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.MeetingRule.ID_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.ITEM_TAKEN;
import static org.minutebook.meetings.meeting.MeetingRule.MINUTES_CONSIDERED;
import static org.minutebook.meetings.meeting.MeetingRule.PARAGRAPH_RECORDED;
import static org.minutebook.meetings.meeting.MeetingRule.RESOLVED;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.PaperAttached;
import org.minutebook.meetings.events.BusinessEvent.CorrectionAgreed;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.MinutesConsidered;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.UndertakingRecorded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;

/** What the meeting has dealt with, by local id, as far as its rules ask. */
final class Business {
    private LocalDate heldOn;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> planned = new HashSet<>();
    private final Map<String, Recorded<String>> items = new HashMap<>();
    private final Map<String, String> paragraphs = new HashMap<>();
    private final Map<String, Boolean> considered = new HashMap<>();
    private final Map<String, String> resolutions = new HashMap<>();

    @EventSourcingHandler
    void evolve(MeetingScheduled event) {
        heldOn = event.details().heldOn();
    }

    @EventSourcingHandler
    void evolve(MeetingTranscribed event) {
        heldOn = event.details().heldOn();
    }

    @EventSourcingHandler
    void evolve(MeetingRescheduled event) {
        heldOn = event.heldOn();
    }

    @EventSourcingHandler
    void evolve(AgendaItemAdded event) {
        planned.add(event.itemId());
    }

    @EventSourcingHandler
    void evolve(PaperAttached event) {
        ids.add(event.paperId());
    }

    @EventSourcingHandler
    void evolve(ItemTaken event) {
        ids.add(event.itemId());
        items.put(event.itemId(), event.reference());
    }

    @EventSourcingHandler
    void evolve(DiscussionRecorded event) {
        ids.add(event.paragraphId());
        paragraphs.put(event.paragraphId(), event.itemId());
    }

    @EventSourcingHandler
    void evolve(MinutesConsidered event) {
        considered.put(event.ofMeetingId(), event.heldOn().isBefore(heldOn));
    }

    @EventSourcingHandler
    void evolve(NominationRecorded event) {
        ids.add(event.nominationId());
    }

    @EventSourcingHandler
    void evolve(MotionMoved event) {
        ids.add(event.motionId());
    }

    @EventSourcingHandler
    void evolve(AmendmentMoved event) {
        ids.add(event.motionId());
    }

    @EventSourcingHandler
    void evolve(VoteRecorded event) {
        ids.add(event.voteId());
    }

    @EventSourcingHandler
    void evolve(ResolutionPassed event) {
        ids.add(event.resolutionId());
        resolutions.put(event.resolutionId(), event.itemId());
    }

    @EventSourcingHandler
    void evolve(ElectionConcluded event) {
        ids.add(event.electionId());
    }

    @EventSourcingHandler
    void evolve(UndertakingRecorded event) {
        ids.add(event.undertakingId());
    }

    @EventSourcingHandler
    void evolve(CorrectionAgreed event) {
        ids.add(event.correctionId());
    }

    void requireUnused(String id) {
        requireOnce(id, !ids.contains(id) && !planned.contains(id));
    }

    /** An item that is taken may stand on the agenda. */
    void requireItemUnused(String itemId) {
        requireOnce(itemId, !ids.contains(itemId));
    }

    /** The agenda that goes with a document may be recorded after the items that were taken. */
    void requirePlannable(String itemId, boolean live) {
        requireOnce(itemId, !planned.contains(itemId) && (!ids.contains(itemId) || !live && items.containsKey(itemId)));
    }

    private static void requireOnce(String id, boolean unused) {
        ID_ONCE.require(unused, "'" + id + "' is in use; choose another.");
    }

    /** An item's number as printed. */
    Recorded<String> item(String itemId) {
        return known(items, itemId, ITEM_TAKEN, "itemId");
    }

    /** The item that a paragraph belongs to. */
    String paragraph(String paragraphId) {
        return known(paragraphs, paragraphId, PARAGRAPH_RECORDED, "paragraphId");
    }

    /** Whether considered minutes can be approved here. */
    boolean approvable(String meetingId) {
        return known(considered, meetingId, MINUTES_CONSIDERED, "approvesMinutesOf");
    }

    /** The item that a resolution belongs to. */
    String resolution(String resolutionId) {
        return known(resolutions, resolutionId, RESOLVED, "resolutionId");
    }

    private static <T> T known(Map<String, T> recorded, String id, Rule rule, String field) {
        return Optional.ofNullable(recorded.get(id))
                .orElseThrow(() -> rule.broken("Field '" + field + "': there is no '" + id + "' in this meeting."));
    }
}
