package org.minutebook.benchmarks.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.benchmarks.databases.DatabaseKind;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Estimate;
import org.minutebook.benchmarks.statistics.Values;
import org.minutebook.query.projections.Projections;

/**
 * From a command's answer to its row in the last of all views. Commands arrive at a fixed rate, whether or not earlier
 * ones are answered; the database is asked about once a millisecond how far the views have committed.
 */
final class LagOfViews implements Figure {
    private static final int A_SECOND = 30;
    private static final int SECONDS = 40;
    private static final int QUICK_SECONDS = 10;
    private static final int MEETINGS = 60;
    private static final int SENDERS = 8;
    private static final double LIKELY = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final double P50 = 10;
    private static final double P99 = 50;
    private static final double ELSEWHERE = 300;

    @Override
    public String number() {
        return "P6";
    }

    @Override
    public String title() {
        return "from a command's answer to its row in every view, " + A_SECOND + " commands a second";
    }

    private record Answered(long position, long nanos) {}

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        int commands = A_SECOND * (bench.quick() ? QUICK_SECONDS : SECONDS);
        var lines = new ArrayList<Measured>();
        var database = bench.databases().fresh();
        try (var application = RunningApplication.start(database, "minutebook.projections.live=true")) {
            var lags = lags(application, database, commands);
            lines.add(line("same-node-p50", "same node, p50", lags, LIKELY, P50));
            lines.add(line("same-node-p99", "same node, p99", lags, NEARLY_ALL, P99));
        }
        if (database.kind() == DatabaseKind.MARIADB) {
            var shared = bench.databases().fresh();
            try (var writing = RunningApplication.start(shared);
                    var following = RunningApplication.start(shared, "minutebook.projections.live=true")) {
                var lags = lags(writing, shared, commands);
                requireWell(following);
                lines.add(line("other-node-p50", "another node, p50", lags, LIKELY, null));
                lines.add(line("other-node-p99", "another node, p99", lags, NEARLY_ALL, ELSEWHERE));
            }
        }
        return lines;
    }

    private static void requireWell(RunningApplication application) {
        var projections = application.component(Projections.class);
        for (String name : projections.names()) {
            if (projections.stateOf(name).deadLetters() > 0) {
                throw new IllegalStateException(name + " has set events aside");
            }
        }
    }

    private static Measured line(String key, String what, double[] lags, double part, Double most) {
        return new Measured(
                key,
                what,
                Estimate.exactly(Values.percentile(part, lags)),
                "ms",
                most == null ? Target.NONE : Target.atMost(most),
                String.format(Locale.ROOT, "of %,d; the longest %.1f ms", lags.length, Values.percentile(1, lags)));
    }

    private static double[] lags(RunningApplication application, Database database, int commands) throws Exception {
        var discussions = new Discussions(application, MEETINGS);
        send(discussions, A_SECOND * 5, new ConcurrentLinkedQueue<>());
        var answered = new ConcurrentLinkedQueue<Answered>();
        var sent = new AtomicBoolean();
        var watching = Executors.newSingleThreadExecutor();
        try {
            var lags = watching.submit(() -> watch(database, answered, sent));
            send(discussions, commands, answered);
            sent.set(true);
            return lags.get(1, TimeUnit.MINUTES).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        } finally {
            sent.set(true);
            watching.shutdown();
        }
    }

    /** Sends at the rate, and returns when the last one is answered. */
    private static void send(Discussions discussions, int commands, Queue<Answered> answered) throws Exception {
        var senders = Executors.newFixedThreadPool(SENDERS);
        var failed = new AtomicInteger();
        long begun = System.nanoTime();
        for (int number = 0; number < commands; number++) {
            long due = begun + number * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            senders.execute(() -> {
                try {
                    var receipt = discussions.say();
                    answered.add(new Answered(receipt.position(), System.nanoTime()));
                } catch (RuntimeException refused) {
                    failed.incrementAndGet();
                }
            });
        }
        senders.shutdown();
        if (!senders.awaitTermination(1, TimeUnit.MINUTES) || failed.get() > 0) {
            throw new IllegalStateException(failed.get() + " commands were not taken, or some not answered");
        }
    }

    private static List<Double> watch(Database database, Queue<Answered> answered, AtomicBoolean sent)
            throws Exception {
        var lags = new ArrayList<Double>();
        var waiting = new ArrayDeque<Answered>();
        try (var connection = database.open();
                var places =
                        connection.prepareStatement("select min(position) from projection where name like 'query.%'")) {
            while (!sent.get() || !answered.isEmpty() || !waiting.isEmpty()) {
                long reached;
                try (var row = places.executeQuery()) {
                    row.next();
                    reached = row.getLong(1);
                }
                long now = System.nanoTime();
                for (Answered next = answered.poll(); next != null; next = answered.poll()) {
                    waiting.add(next);
                }
                for (int look = waiting.size(); look > 0; look--) {
                    var next = waiting.remove();
                    if (next.position() <= reached) {
                        lags.add(Math.max(0, now - next.nanos()) / 1e6);
                    } else {
                        waiting.add(next);
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
        return lags;
    }
}
