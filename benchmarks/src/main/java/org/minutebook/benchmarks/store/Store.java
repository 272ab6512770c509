package org.minutebook.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.record.log.EventLog;

/**
 * A database with a record of some length, and what is known of it. Its views are empty until they are rebuilt.
 *
 * @param database where it is
 * @param events how many events it has
 * @param chronicle whose history it is
 * @param loadedPerSecond how many events a second it was filled with
 */
public record Store(Database database, long events, Chronicle chronicle, double loadedPerSecond) {
    private static final int A_COMMIT = 100;

    /** Fills an empty database, in commits of a hundred events and a few more. */
    public static Store fill(Database database, long seed, long events) {
        var chronicle = new Chronicle(seed, events);
        try (var application = RunningApplication.start(database)) {
            var recorder = new Recorder(application);
            long begun = System.nanoTime();
            long written = 0;
            while (written < events) {
                List<Object> together = new ArrayList<>();
                while (together.size() < A_COMMIT) {
                    together.addAll(chronicle.next());
                }
                recorder.commit(together);
                written += together.size();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Store(database, application.component(EventLog.class).head(), chronicle, written / seconds);
        }
    }
}
