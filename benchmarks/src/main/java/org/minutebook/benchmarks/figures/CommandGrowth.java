package org.minutebook.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.caching.Cache;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Estimate;
import org.minutebook.benchmarks.statistics.Growth;
import org.minutebook.benchmarks.statistics.Pairs;
import org.minutebook.benchmarks.statistics.Values;
import org.minutebook.benchmarks.store.LongMeetings;
import org.minutebook.benchmarks.store.Recorder;

/** Whether a command takes longer when there is more: more events of the same meeting, or more events in all. */
final class CommandGrowth implements Figure {
    private static final double[] LENGTHS = {10, 100, 1000, 10_000};
    private static final int COMMANDS = 60;
    private static final int COLD = 12;
    private static final int MEETINGS = 20;
    private static final int A_COMMIT = 500;
    private static final double EXPONENT = 0.05;

    @Override
    public String number() {
        return "P4";
    }

    @Override
    public String title() {
        return "a command's median time as its history grows, and as the record grows";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var lines = new ArrayList<>(ofHistories(bench));
        lines.add(ofRecords(bench));
        return lines;
    }

    private static List<Measured> ofHistories(Bench bench) throws Exception {
        try (var application = RunningApplication.start(bench.databases().fresh())) {
            var discussions = new Discussions(application, 1);
            var cache = application.component(Cache.class);
            var recorder = new Recorder(application);
            List<Pairs.Side> cached = new ArrayList<>();
            List<Pairs.Side> cold = new ArrayList<>();
            for (double length : LENGTHS) {
                cached.add(() -> cached(discussions, begun(recorder, (int) length, COMMANDS)));
                cold.add(() -> cold(discussions, begun(recorder, (int) length, COLD), cache));
            }
            return List.of(
                    line(
                            bench,
                            "history-in-memory",
                            "exponent over the history, in memory",
                            LENGTHS,
                            Pairs.inTurn(bench.pairs(), cached),
                            Target.atMost(EXPONENT)),
                    line(
                            bench,
                            "history-loaded",
                            "exponent over the history, loaded anew each time",
                            LENGTHS,
                            Pairs.inTurn(bench.pairs(), cold),
                            Target.NONE));
        }
    }

    /** So many meetings of a length that so many commands do not make them much longer. */
    private static List<String> begun(Recorder recorder, int length, int commands) {
        var ids = new ArrayList<String>();
        for (int meeting = 0; meeting < Math.max(1, commands * 2 / length); meeting++) {
            var events = LongMeetings.of(length);
            for (int from = 0; from < length; from += A_COMMIT) {
                recorder.commit(events.subList(from, Math.min(length, from + A_COMMIT)));
            }
            ids.add(LongMeetings.idOf(events));
        }
        return ids;
    }

    private static double cached(Discussions discussions, List<String> meetings) throws Exception {
        meetings.forEach(discussions::sayAt);
        return median(COMMANDS, turn -> discussions.sayAt(meetings.get(turn % meetings.size())));
    }

    private static double cold(Discussions discussions, List<String> meetings, Cache cache) throws Exception {
        meetings.forEach(discussions::sayAt);
        return median(COLD, turn -> {
            var meeting = meetings.get(turn % meetings.size());
            cache.remove(meeting);
            discussions.sayAt(meeting);
        });
    }

    @FunctionalInterface
    private interface Turn {
        void take(int number);
    }

    /** The median time of some commands, in milliseconds. */
    private static double median(int commands, Turn command) throws Exception {
        var times = new double[commands];
        for (int turn = 0; turn < commands; turn++) {
            int number = turn;
            times[turn] = 1000 * Timed.seconds(() -> command.take(number));
        }
        return Values.median(times);
    }

    private static Measured ofRecords(Bench bench) throws Exception {
        var lengths = bench.lengths();
        var applications = new ArrayList<RunningApplication>();
        try {
            List<Pairs.Side> sides = new ArrayList<>();
            for (long length : lengths) {
                var application = RunningApplication.start(bench.store(length).database());
                applications.add(application);
                var discussions = new Discussions(application, MEETINGS);
                sides.add(() -> median(COMMANDS, turn -> discussions.say()));
            }
            return line(
                    bench,
                    "record",
                    "exponent over the record",
                    lengths.stream().mapToDouble(Long::doubleValue).toArray(),
                    Pairs.inTurn(bench.pairs(), sides),
                    lengths.size() > 1 ? Target.atMost(EXPONENT) : Target.NONE);
        } finally {
            applications.forEach(RunningApplication::close);
        }
    }

    private static Measured line(
            Bench bench, String key, String what, double[] lengths, List<double[]> times, Target target) {
        int rounds = times.get(0).length;
        var exponents = IntStream.range(0, rounds)
                .mapToDouble(round -> Growth.exponent(
                        lengths, times.stream().mapToDouble(of -> of[round]).toArray()))
                .toArray();
        var medians = IntStream.range(0, lengths.length)
                .mapToObj(index ->
                        String.format(Locale.ROOT, "%,.0f: %.2f ms", lengths[index], Values.median(times.get(index))))
                .collect(Collectors.joining(", "));
        return new Measured(key, what, Estimate.of(bench.seed(), exponents), "", target, medians);
    }
}
