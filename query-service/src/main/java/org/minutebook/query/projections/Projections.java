package org.minutebook.query.projections;

import static org.minutebook.query.QueryRule.PROJECTION_NOT_BEHIND;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All projections by name: how far each has read, what is wrong with it, and reading everything anew. */
@Component
public class Projections {
    private static final String PREFIX = "query.";
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final EventProcessingConfiguration processing;
    private final JdbcClient database;
    private final Serializer serializer;
    private final EventLog log;

    Projections(EventProcessingConfiguration processing, JdbcClient database, Serializer serializer, EventLog log) {
        this.processing = processing;
        this.database = database;
        this.serializer = serializer;
        this.log = log;
    }

    /** The names of all projections, such as {@code query.directory}. */
    public List<String> names() {
        return processing.eventProcessors().keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .toList();
    }

    /** The position up to which a projection has handled everything; 0 before its first commit. */
    public long handledBy(String name) {
        return runningHere(name)
                .map(EventTrackerStatus::getCurrentPosition)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .orElseGet(() -> notedBy(name));
    }

    /** The position up to which all of the named projections have handled everything; the head if none is named. */
    public long handledBy(Collection<String> names) {
        return names.stream().mapToLong(this::handledBy).min().orElseGet(log::head);
    }

    /**
     * Waits for projections.
     *
     * @param names the projections; none means the log itself
     * @throws RuleBroken {@link org.minutebook.query.QueryRule#PROJECTION_NOT_BEHIND} when they have not handled the
     *     position in time
     */
    public void await(long position, Collection<String> names, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long handled = handledBy(names);
        while (handled < position && System.nanoTime() < end) {
            pause();
            handled = handledBy(names);
        }
        PROJECTION_NOT_BEHIND.require(
                handled >= position, "It is at position " + handled + ", not yet at " + position + ".");
    }

    /** Why a projection does not go on; empty when it does. */
    public Optional<String> troubleOf(String name) {
        var processor = processor(name);
        if (processor.isError()) {
            return Optional.of("It has stopped on an error that it cannot recover from.");
        }
        if (!processor.isRunning()) {
            return Optional.of("It has been stopped.");
        }
        return runningHere(name)
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> "It tries again and again: " + status.getError());
    }

    /** Empties a projection and has it read everything anew. Returns when it has begun. */
    public synchronized void replay(String name) {
        var processor = processor(name);
        processor.shutDown();
        try {
            processor.resetTokens();
        } finally {
            processor.start();
        }
    }

    /** {@linkplain #replay(String) Replays} all projections. */
    public void replayAll() {
        names().forEach(this::replay);
    }

    private StreamingEventProcessor processor(String name) {
        return processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("There is no projection '" + name + "'"));
    }

    private Optional<EventTrackerStatus> runningHere(String name) {
        return Optional.ofNullable(processor(name).processingStatus().get(0));
    }

    /** What its token says, for a projection that another process runs. */
    private long notedBy(String name) {
        return database.sql("select token, token_type from projection_token where processor = ? and segment = 0")
                .param(name)
                .query((row, number) -> position(row.getBytes(1), row.getString(2)))
                .optional()
                .orElse(0L);
    }

    private long position(byte[] token, String type) {
        if (token == null) {
            return 0;
        }
        TrackingToken read = serializer.deserialize(
                new SimpleSerializedObject<>(token, byte[].class, new SimpleSerializedType(type, null)));
        return read.position().orElse(0);
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
