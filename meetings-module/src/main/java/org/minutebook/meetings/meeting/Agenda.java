package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.AgendaRule.ON_THE_AGENDA;
import static org.minutebook.meetings.meeting.AgendaRule.ORDER_COMPLETE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemWithdrawn;
import org.minutebook.meetings.events.AgendaEvent.AgendaPublished;
import org.minutebook.meetings.events.AgendaEvent.AgendaReordered;

/** What is to be dealt with, as far as a meeting's rules ask. */
final class Agenda {
    private final Map<String, String> titles = new HashMap<>();
    private List<String> order = new ArrayList<>();
    private int published;

    @EventSourcingHandler
    void evolve(AgendaItemAdded event) {
        titles.put(event.itemId(), event.title());
        order.add(event.itemId());
    }

    @EventSourcingHandler
    void evolve(AgendaItemWithdrawn event) {
        titles.remove(event.itemId());
        order.remove(event.itemId());
    }

    @EventSourcingHandler
    void evolve(AgendaReordered event) {
        order = new ArrayList<>(event.order());
    }

    @EventSourcingHandler
    void evolve(AgendaPublished event) {
        published = event.version();
    }

    /** The local ids of what stands on it, in its order. */
    List<String> order() {
        return List.copyOf(order);
    }

    /** How often it has been published. */
    int published() {
        return published;
    }

    /** What an item is called on it; empty when it does not stand there. */
    Optional<String> title(String itemId) {
        return Optional.ofNullable(titles.get(itemId));
    }

    void requireItem(String itemId) {
        ON_THE_AGENDA.require(
                titles.containsKey(itemId),
                "Field 'itemId': there is no '" + itemId + "' on it. It has " + order + ".");
    }

    void requireAll(List<String> others) {
        ORDER_COMPLETE.require(
                others.size() == order.size() && new HashSet<>(others).equals(new HashSet<>(order)),
                "It has " + order + ".");
    }
}
