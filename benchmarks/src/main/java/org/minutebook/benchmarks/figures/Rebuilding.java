package org.minutebook.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Estimate;
import org.minutebook.benchmarks.statistics.Growth;
import org.minutebook.benchmarks.statistics.Values;
import org.minutebook.benchmarks.store.Store;
import org.minutebook.query.offices.OfficesQuestion;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.log.EventLog;

/** Fills every projection anew, while the rows that were there are read. */
final class Rebuilding implements Figure {
    private static final double EVENTS_A_SECOND = 20_000;
    private static final double EXPONENT = 1.05;
    private static final List<String> READ = List.of("query.directory", "query.offices");
    private static final int WARM_UPS = 4;
    private static final int TIMES = 3;
    private static final int PAUSE_MILLIS = 5;

    @Override
    public String number() {
        return "P8";
    }

    @Override
    public String title() {
        return "rebuild of every projection, one after the other";
    }

    /** The time that all projections took, how long reads took meanwhile, and what each projection took. */
    private record Rebuilt(Store store, long events, double seconds, List<Double> reads, List<String> each) {
        double rate() {
            return events / seconds;
        }
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var rebuilt = new ArrayList<Rebuilt>();
        for (long length : bench.lengths()) {
            var store = bench.store(length);
            rebuilt.add(rebuild(store, length == bench.lengths().get(0)));
            bench.viewsFilled(store);
        }
        var largest = rebuilt.get(rebuilt.size() - 1);
        var lines = new ArrayList<Measured>();
        for (Rebuilt each : rebuilt) {
            lines.add(new Measured(
                    each == largest ? "rate" : "rate-smaller",
                    String.format(Locale.ROOT, "%,d events", each.events()),
                    Estimate.exactly(each.rate()),
                    "events/s",
                    each == largest ? Target.atLeast(EVENTS_A_SECOND) : Target.NONE,
                    String.join(", ", each.each())));
        }
        if (rebuilt.size() > 1) {
            lines.add(growth(rebuilt));
        }
        lines.add(served(largest));
        return lines;
    }

    private static Measured growth(List<Rebuilt> rebuilt) {
        return new Measured(
                "growth",
                "exponent of the time",
                Estimate.exactly(Growth.exponent(
                        rebuilt.stream().mapToDouble(each -> each.events()).toArray(),
                        rebuilt.stream().mapToDouble(Rebuilt::seconds).toArray())),
                "",
                Target.atMost(EXPONENT),
                rebuilt.size() + " lengths");
    }

    private static Measured served(Rebuilt largest) {
        var reads = largest.reads().stream().mapToDouble(Double::doubleValue).toArray();
        return new Measured(
                "served",
                "who holds an office, asked meanwhile, p99",
                Estimate.exactly(Values.percentile(0.99, reads)),
                "ms",
                Target.NONE,
                String.format(
                        Locale.ROOT, "%,d answers, none failed, p50 %.2f ms", reads.length, Values.median(reads)));
    }

    /** @param smallest whether it is the first: the code is warmed up on it, and it is done more than once */
    private static Rebuilt rebuild(Store store, boolean smallest) throws Exception {
        try (var application = RunningApplication.startWith(List.of(OfficesQuestion.class), store.database())) {
            var projections = application.component(Projections.class);
            long events = application.component(EventLog.class).head();
            for (int time = 0; smallest && time < WARM_UPS; time++) {
                projections.rebuild(projections.names(), Progress.UNSEEN);
            }
            projections.rebuild(READ, Progress.UNSEEN);
            var reads = new ArrayList<Double>();
            try (var reader = new Reader(application, store, reads)) {
                var each = new ArrayList<String>();
                double all = 0;
                for (String name : projections.names()) {
                    double seconds = seconds(projections, name, smallest ? TIMES : 1);
                    all += seconds;
                    each.add(String.format(Locale.ROOT, "%s %,.0f/s", name.replace("query.", ""), events / seconds));
                }
                reader.requireWell();
                return new Rebuilt(store, events, all, reads, each);
            }
        }
    }

    private static double seconds(Projections projections, String name, int times) throws Exception {
        var seconds = new double[times];
        for (int time = 0; time < times; time++) {
            seconds[time] = Timed.seconds(() -> projections.rebuild(List.of(name), Progress.UNSEEN));
        }
        return Values.median(seconds);
    }

    /** Asks who holds an office, again and again, on a thread of its own. */
    private static final class Reader implements AutoCloseable {
        private final AtomicBoolean done = new AtomicBoolean();
        private final RunningApplication application;
        private final Store store;
        private final List<Double> reads;
        private final Thread thread = new Thread(this::read, "reader");
        private volatile Exception failure;

        Reader(RunningApplication application, Store store, List<Double> reads) {
            this.application = application;
            this.store = store;
            this.reads = reads;
            thread.start();
        }

        private void read() {
            try {
                readUntilDone();
            } catch (Exception failed) {
                failure = failed;
            }
        }

        private void readUntilDone() throws InterruptedException {
            var question = application.component(OfficesQuestion.class);
            var councils = store.chronicle().councils();
            for (int turn = 0; !done.get(); turn++) {
                var council = councils.get(turn % councils.size());
                long begun = System.nanoTime();
                question.chair(council.id(), store.chronicle().today(), null);
                reads.add((System.nanoTime() - begun) / 1e6);
                Thread.sleep(PAUSE_MILLIS);
            }
        }

        /** Ends, and fails if a read did. */
        void requireWell() throws Exception {
            close();
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void close() {
            done.set(true);
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
