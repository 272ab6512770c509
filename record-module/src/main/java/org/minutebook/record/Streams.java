package org.minutebook.record;

import java.util.List;
import java.util.Optional;

/**
 * The histories in the record, for aggregates that must know of another one.
 *
 * <p>Asked of the store itself, never of a projection, which may lag. What the current transaction has yet to append is
 * not seen.
 */
public interface Streams {
    /** The kind of history under this id, such as {@code membership.person}; empty when there is none. */
    Optional<String> typeOf(String id);

    /** The event that a history began with, if it belongs to the family; empty when there is none. */
    <E> Optional<E> firstOf(String id, Class<E> family);

    /** All events of one history in order, as far as they belong to the family; empty when there is none. */
    <E> List<E> eventsOf(String id, Class<E> family);

    /** An event of the record under its own id; empty when there is none. */
    Optional<Event> eventWith(String eventId);

    /** The last position of any of these histories; 0 when there are none. */
    long lastPositionOf(List<String> ids);

    /**
     * An event, read in its present revision.
     *
     * @param streamId the history that it belongs to
     */
    record Event(String id, String streamId, Object fact) {}

    /**
     * Refuses what refers to nothing.
     *
     * @param field the field that refers, for the message
     * @throws RuleBroken {@link RecordRule#REFERENCE_EXISTS} unless there is a history of that type under the id
     */
    default void require(String field, String id, String type) {
        RecordRule.REFERENCE_EXISTS.require(
                typeOf(id).filter(type::equals).isPresent(),
                "Field '" + field + "': there is no " + type.substring(type.indexOf('.') + 1) + " with id '" + id
                        + "'. Record it first, or correct the id.");
    }
}
