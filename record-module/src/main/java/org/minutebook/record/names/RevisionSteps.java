package org.minutebook.record.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** The way of every event from the revision in which it was stored to the present one. */
public final class RevisionSteps {
    private RevisionSteps() {}

    /**
     * The steps as Axon takes them, in the order of revisions, whatever the order in which they come.
     *
     * @throws IllegalStateException when a step is missing on the way to a present revision, or one leads nowhere: then
     *     events could not be read
     */
    public static EventUpcasterChain inOrder(Collection<RevisionStep> steps, StableNames names) {
        var needed = new HashSet<String>();
        names.all()
                .forEach((name, type) -> IntStream.range(1, presentOf(type))
                        .forEach(from -> needed.add(name + " from revision " + from + " to " + (from + 1))));
        for (RevisionStep step : steps) {
            if (!needed.remove(step.toString())) {
                throw new IllegalStateException(step + ": there is no such way, or it stands twice");
            }
        }
        if (!needed.isEmpty()) {
            throw new IllegalStateException("No step leads " + String.join("; ", needed));
        }
        return new EventUpcasterChain(steps.stream()
                .sorted(Comparator.comparing(RevisionStep::name).thenComparing(RevisionStep::from))
                .toList());
    }

    /**
     * The revision in which events of a class are recorded today.
     *
     * @throws IllegalStateException when it says none
     */
    public static int presentOf(Class<?> type) {
        var revision = type.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalStateException(type + " has no @Revision");
        }
        return Integer.parseInt(revision.value());
    }
}
