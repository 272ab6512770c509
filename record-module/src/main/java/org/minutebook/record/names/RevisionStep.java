package org.minutebook.record.names;

import java.util.function.Consumer;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads events of one revision as the next one has them. What is stored stays as it is.
 *
 * <p>A module keeps its steps as Spring beans in its package {@code revisions}; {@link RevisionSteps} puts them in
 * order.
 */
public final class RevisionStep extends SingleEventUpcaster {
    private final String name;
    private final int from;
    private final int to;
    private final Consumer<ObjectNode> change;

    /**
     * @param name the event's stored name
     * @param from the revision that is read
     * @param to the one after it: a longer way is several steps
     * @param change makes the JSON of the one that of the other; it invents nothing, and what was not recorded then is
     *     not recorded
     */
    public RevisionStep(String name, int from, int to, Consumer<ObjectNode> change) {
        if (from < 1 || to != from + 1) {
            throw new IllegalArgumentException(
                    name + ": a step goes from one revision to the next, not from " + from + " to " + to);
        }
        this.name = name;
        this.from = from;
        this.to = to;
        this.change = change;
    }

    /** The stored name of the events that it reads. */
    public String name() {
        return name;
    }

    /** The revision that it reads. */
    public int from() {
        return from;
    }

    /** The revision that it makes of it. */
    public int to() {
        return to;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return type(from).equals(event.getType());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(type(to), JsonNode.class, this::changed);
    }

    private JsonNode changed(JsonNode payload) {
        change.accept((ObjectNode) payload);
        return payload;
    }

    private SerializedType type(int revision) {
        return new SimpleSerializedType(name, Integer.toString(revision));
    }

    @Override
    public String toString() {
        return name + " from revision " + from + " to " + to;
    }
}
