package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.BusinessRule.ITEM_KNOWN;
import static org.minutebook.meetings.meeting.BusinessRule.ITEM_OPEN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemWithdrawn;
import org.minutebook.meetings.events.BusinessEvent.ItemDeferred;
import org.minutebook.meetings.events.BusinessEvent.ItemReferred;
import org.minutebook.meetings.events.BusinessEvent.ItemRuledOut;
import org.minutebook.meetings.events.BusinessEvent.ItemWithdrawn;
import org.minutebook.meetings.events.BusinessEvent.RestrictionLifted;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.RestrictionScope;

/** The items of the agenda and those that were taken, as far as a meeting's rules ask what has become of them. */
final class Docket {
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> agenda = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Map<String, Set<RestrictionScope>> restricted = new HashMap<>();

    @EventSourcingHandler
    void evolve(AgendaItemAdded event) {
        titles.put(event.itemId(), event.title());
        agenda.put(event.itemId(), event.title());
    }

    @EventSourcingHandler
    void evolve(AgendaItemWithdrawn event) {
        settle(event.itemId());
    }

    @EventSourcingHandler
    void evolve(ItemTaken event) {
        titles.put(event.itemId(), event.heading());
        agenda.remove(event.itemId());
    }

    /** It has another heading. */
    void correct(ItemTaken event) {
        titles.put(event.itemId(), event.heading());
    }

    @EventSourcingHandler
    void evolve(ItemDeferred event) {
        settle(event.itemId());
    }

    @EventSourcingHandler
    void evolve(ItemReferred event) {
        settle(event.itemId());
    }

    @EventSourcingHandler
    void evolve(ItemWithdrawn event) {
        settle(event.itemId());
    }

    @EventSourcingHandler
    void evolve(ItemRuledOut event) {
        settle(event.itemId());
    }

    @EventSourcingHandler
    void evolve(RestrictionApplied event) {
        restricted.computeIfAbsent(event.itemId(), none -> new HashSet<>()).addAll(event.scopes());
    }

    @EventSourcingHandler
    void evolve(RestrictionLifted event) {
        restricted.computeIfAbsent(event.itemId(), none -> new HashSet<>()).removeAll(event.scopes());
    }

    private void settle(String itemId) {
        settled.add(itemId);
        agenda.remove(itemId);
    }

    /** What an item is called: as on the agenda, or as it was taken. */
    String title(String field, String itemId) {
        ITEM_KNOWN.require(titles.containsKey(itemId), "Field '" + field + "': there is no '" + itemId + "'.");
        return titles.get(itemId);
    }

    void requireOpen(String itemId) {
        ITEM_OPEN.require(!settled.contains(itemId), "'" + itemId + "' has been deferred, referred or withdrawn.");
    }

    /** The items of the agenda that are still to be taken, by id and title, in the order in which they were added. */
    Map<String, String> left() {
        return agenda;
    }

    boolean isRestricted(String itemId, List<RestrictionScope> scopes) {
        return restricted.getOrDefault(itemId, Set.of()).containsAll(scopes);
    }
}
