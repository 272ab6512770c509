package org.minutebook.query.projections;

import static org.minutebook.query.QueryRule.PROJECTION_KNOWN;
import static org.minutebook.query.QueryRule.PROJECTION_NOT_BEHIND;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Places.Place;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.springframework.stereotype.Component;

/** All projections by name: how far each has read, what is wrong with it, and filling it anew. */
@Component
public class Projections {
    private static final String PREFIX = "query.";
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);
    private static final int ASK_EVERY = 25;
    private static final Place NOWHERE = new Place(0, Copy.FIRST);

    private final Optional<EventProcessingConfiguration> processing;
    private final Places places;
    private final Copies copies;
    private final DeadLetters letters;
    private final EventLog log;

    /** @param processing empty in a process that only reads: others fill the views then */
    Projections(
            Optional<EventProcessingConfiguration> processing,
            Places places,
            Copies copies,
            DeadLetters letters,
            EventLog log) {
        this.processing = processing;
        this.places = places;
        this.copies = copies;
        this.letters = letters;
        this.log = log;
    }

    /**
     * How a projection is.
     *
     * @param position everything up to it has been handled
     * @param head where the record ends
     * @param trouble why it does not go on; null when it does
     * @param deadLetters how many events it has set aside
     * @param deadLettersMost how many it may set aside before it stops
     * @param restarts how often its thread died and was started again, in this process
     */
    public record State(
            String name, long position, long head, String trouble, int deadLetters, int deadLettersMost, int restarts) {
        /** Whether so many events are set aside that there will soon be no room. */
        public boolean isNearlyFull() {
            return deadLetters * 5L >= deadLettersMost * 4L;
        }
    }

    /** The names of all projections that this process runs, such as {@code query.directory}. */
    public List<String> names() {
        return processing.stream()
                .flatMap(running -> running.eventProcessors().keySet().stream())
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .toList();
    }

    /**
     * Names that stand for projections: one, or {@code all}.
     *
     * @throws RuleBroken {@link org.minutebook.query.QueryRule#PROJECTION_KNOWN} for anything else
     */
    public List<String> named(String nameOrAll) {
        return nameOrAll.equals("all") ? names() : List.of(one(nameOrAll));
    }

    /**
     * A projection's name, if it is one.
     *
     * @throws RuleBroken {@link org.minutebook.query.QueryRule#PROJECTION_KNOWN} for anything else
     */
    public String one(String name) {
        var all = names();
        PROJECTION_KNOWN.require(all.contains(name), "'" + name + "' is none of " + String.join(", ", all) + ".");
        return name;
    }

    /** How a projection is. */
    public State stateOf(String name) {
        var processor = processor(name);
        return new State(
                name,
                handledBy(name),
                log.head(),
                processor.trouble().orElse(null),
                letters.count(name, shown(name)),
                letters.most(),
                processor.restarts());
    }

    private Copy shown(String name) {
        return places.find(name).map(Places.Place::shown).orElse(Copy.FIRST);
    }

    /** The position up to which a projection has handled everything; 0 before its first commit. */
    public long handledBy(String name) {
        return Math.max(
                handledHere(name), places.find(name).map(Places.Place::position).orElse(0L));
    }

    private long handledHere(String name) {
        return processing.isEmpty() ? 0 : processor(name).handled();
    }

    /** The position up to which all of the named projections have handled everything; the head if none is named. */
    public long handledBy(Collection<String> names) {
        if (names.isEmpty()) {
            return log.head();
        }
        var noted = seen(names);
        return names.stream()
                .mapToLong(name -> Math.max(
                        handledHere(name), noted.getOrDefault(name, NOWHERE).position()))
                .min()
                .orElseThrow();
    }

    /**
     * Waits for projections. Who has looked at them sees copies that have handled the position, then.
     *
     * @param names the projections; none means the log itself
     * @throws RuleBroken {@link org.minutebook.query.QueryRule#PROJECTION_NOT_BEHIND} when they have not handled the
     *     position in time
     */
    public void await(long position, Collection<String> names, Duration patience) {
        if (!names.isEmpty() && haveHandledHere(position, names)) {
            return;
        }
        long head = log.head();
        PROJECTION_NOT_BEHIND.require(position <= head, "The record ends at " + head + ", before " + position + ".");
        long end = System.nanoTime() + patience.toNanos();
        for (int look = 0; !haveHandled(position, names, look % ASK_EVERY == 0); look++) {
            PROJECTION_NOT_BEHIND.require(
                    System.nanoTime() < end,
                    "It is at position " + handledBy(names) + ", not yet at " + position + ".");
            pause();
        }
    }

    /** @param asked whether to ask the database as well: another process may have handled it */
    private boolean haveHandled(long position, Collection<String> names, boolean asked) {
        return haveHandledHere(position, names) || asked && handledBy(names) >= position;
    }

    private boolean haveHandledHere(long position, Collection<String> names) {
        return names.stream().allMatch(name -> handledHere(name) >= position);
    }

    /** Has reads see the copies that are shown now: another process may have changed them. */
    public void look(Collection<String> names) {
        if (!names.isEmpty()) {
            seen(names);
        }
    }

    private Map<String, Place> seen(Collection<String> names) {
        var found = places.find(names);
        found.forEach(copies::show);
        return found;
    }

    /** Starts the threads of projections again that died. */
    public void reviveDead() {
        names().forEach(name -> processor(name).revive());
    }

    /**
     * Fills projections anew, one after the other. What was there before is shown until the new rows have caught up,
     * and kept if this fails or is cancelled; a projection that was done by then stays done.
     */
    public void rebuild(List<String> names, Progress progress) {
        for (int index = 0; index < names.size(); index++) {
            int done = index;
            processor(names.get(index))
                    .rebuild((position, head) -> progress.reached(done * head + position, names.size() * head));
        }
    }

    /** Events that a projection has set aside, behind a position in order, at most {@code limit}. */
    public List<DeadLetter> deadLetters(String name, long after, int limit) {
        return letters.after(name, shown(name), after, limit);
    }

    /** Has a projection handle again what it has set aside. */
    public void retryDeadLetters(String name, Progress progress) {
        processor(name).retryLetters(progress);
    }

    private ProjectionProcessor processor(String name) {
        return processing
                .flatMap(running -> running.eventProcessor(name, ProjectionProcessor.class))
                .orElseThrow(() -> new IllegalArgumentException("There is no projection '" + name + "'"));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RuleBroken(PROJECTION_NOT_BEHIND, "The wait was interrupted.");
        }
    }
}
