package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.BusinessRule.DEFERRED_TO_LATER;
import static org.minutebook.meetings.meeting.BusinessRule.ORDER_COMPLETE;
import static org.minutebook.meetings.meeting.BusinessRule.REFERRED_ELSEWHERE;
import static org.minutebook.meetings.meeting.BusinessRule.RESOLVED_EARLIER;
import static org.minutebook.meetings.meeting.BusinessRule.RESOLVED_THERE;
import static org.minutebook.meetings.meeting.BusinessRule.RESTRICTED;

import java.util.HashSet;
import java.util.List;
import org.minutebook.meetings.events.BusinessEvent.ItemDeferred;
import org.minutebook.meetings.events.BusinessEvent.ItemReferred;
import org.minutebook.meetings.events.BusinessEvent.ItemRuledOut;
import org.minutebook.meetings.events.BusinessEvent.ItemWithdrawn;
import org.minutebook.meetings.events.BusinessEvent.OrderVaried;
import org.minutebook.meetings.events.BusinessEvent.Rescinded;
import org.minutebook.meetings.events.BusinessEvent.ResolutionRescinded;
import org.minutebook.meetings.events.BusinessEvent.RestrictionLifted;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.meeting.BusinessCommand.DeferItem;
import org.minutebook.meetings.meeting.BusinessCommand.LiftRestriction;
import org.minutebook.meetings.meeting.BusinessCommand.ReferItem;
import org.minutebook.meetings.meeting.BusinessCommand.RescindResolution;
import org.minutebook.meetings.meeting.BusinessCommand.RuleItemOut;
import org.minutebook.meetings.meeting.BusinessCommand.VaryOrder;
import org.minutebook.meetings.meeting.BusinessCommand.WithdrawItem;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;

/** Decides what becomes of a meeting's items beside what is resolved of them. */
final class Settling {
    private final String id;
    private final MeetingDetails details;
    private final boolean live;
    private final Docket docket;
    private final Business business;
    private final Streams streams;

    Settling(String id, MeetingDetails details, boolean live, Docket docket, Business business, Streams streams) {
        this.id = id;
        this.details = details;
        this.live = live;
        this.docket = docket;
        this.business = business;
        this.streams = streams;
    }

    ItemDeferred decide(DeferItem command) {
        var title = open(command.itemId());
        var later = command.toMeetingId().map(meeting -> meeting("toMeetingId", meeting));
        DEFERRED_TO_LATER.require(!live
                || later.asOptional()
                        .map(other -> isOfBody(other) && other.heldOn().isAfter(details.heldOn()))
                        .orElse(true));
        return new ItemDeferred(
                id,
                command.itemId(),
                title,
                command.toMeetingId(),
                later.map(MeetingDetails::heldOn),
                command.reason(),
                command.wording());
    }

    ItemReferred decide(ReferItem command) {
        var title = open(command.itemId());
        streams.require("toBodyId", command.toBodyId(), BodyEvent.STREAM);
        REFERRED_ELSEWHERE.require(
                !live || !command.toBodyId().equals(details.bodyId()), "Send defer-item to keep it.");
        return new ItemReferred(
                id,
                command.itemId(),
                title,
                command.toBodyId(),
                BodyEvent.nameOn(streams.eventsOf(command.toBodyId(), BodyEvent.class), details.heldOn()),
                command.reason(),
                command.wording());
    }

    ItemWithdrawn decide(WithdrawItem command) {
        return new ItemWithdrawn(id, command.itemId(), open(command.itemId()), command.reason(), command.wording());
    }

    ItemRuledOut decide(RuleItemOut command) {
        return new ItemRuledOut(id, command.itemId(), open(command.itemId()), command.reason(), command.wording());
    }

    OrderVaried decide(VaryOrder command) {
        command.order().forEach(item -> docket.title("order", item));
        if (live) {
            var left = docket.left().keySet();
            ORDER_COMPLETE.require(
                    new HashSet<>(command.order()).equals(left)
                            && command.order().size() == left.size(),
                    "Still to be taken: " + String.join(", ", left) + ".");
        }
        return new OrderVaried(id, command.order(), command.reason());
    }

    RestrictionLifted decide(LiftRestriction command) {
        docket.title("itemId", command.itemId());
        RESTRICTED.require(docket.isRestricted(command.itemId(), command.scopes()));
        return new RestrictionLifted(id, command.itemId(), command.scopes(), command.reason(), command.authority());
    }

    ResolutionRescinded decide(RescindResolution command) {
        business.resolution(command.resolutionId());
        return new ResolutionRescinded(
                id, command.itemId(), rescinded(command), command.resolutionId(), command.authority());
    }

    private Rescinded rescinded(RescindResolution command) {
        var of = command.ofMeetingId().asOptional().orElse(id);
        if (of.equals(id)) {
            var itemId = business.resolution(command.rescinds());
            RESOLVED_EARLIER.require(!live || !command.rescinds().equals(command.resolutionId()));
            return new Rescinded(of, command.rescinds(), details.heldOn(), business.item(itemId));
        }
        var other = meeting("ofMeetingId", of);
        RESOLVED_EARLIER.require(!live || isOfBody(other) && !other.heldOn().isAfter(details.heldOn()));
        return new Rescinded(of, command.rescinds(), other.heldOn(), minuteOf(command.rescinds(), of));
    }

    /** The number of the item in which another meeting passed a resolution. */
    private Recorded<String> minuteOf(String resolutionId, String meetingId) {
        var history = streams.eventsOf(meetingId, MeetingEvent.class);
        var itemId = all(ResolutionPassed.class, history).stream()
                .filter(resolution -> resolution.resolutionId().equals(resolutionId))
                .map(ResolutionPassed::itemId)
                .findFirst()
                .orElseThrow(() -> RESOLVED_THERE.broken("Field 'rescinds': there is no '" + resolutionId + "'."));
        return all(ItemTaken.class, history).stream()
                .filter(item -> item.itemId().equals(itemId))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private static <E> List<E> all(Class<E> type, List<MeetingEvent> history) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private MeetingDetails meeting(String field, String meetingId) {
        streams.require(field, meetingId, MeetingEvent.STREAM);
        return MeetingEvent.detailsOf(
                        streams.firstOf(meetingId, MeetingEvent.class).stream().toList())
                .orElseThrow();
    }

    private boolean isOfBody(MeetingDetails other) {
        return other.bodyId().equals(details.bodyId());
    }

    /** The title of an item that has not been settled. */
    private String open(String itemId) {
        var title = docket.title("itemId", itemId);
        if (live) {
            docket.requireOpen(itemId);
        }
        return title;
    }
}
