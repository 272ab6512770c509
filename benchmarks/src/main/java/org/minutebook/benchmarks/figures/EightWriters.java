package org.minutebook.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.engines.WithoutChain;
import org.minutebook.benchmarks.engines.WithoutOrder;
import org.minutebook.benchmarks.raw.RawLog;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Pairs;
import org.minutebook.benchmarks.statistics.Values;

/** What order and chain cost where they cost most: eight writers, each at meetings of its own. */
final class EightWriters implements Figure {
    private static final int WRITERS = 8;
    private static final int MEETINGS = 40;
    private static final long FAR_APART = 1_000_000_000L;
    private static final double ORDERED = 0.35;
    private static final double UNORDERED = 0.6;

    @Override
    public String number() {
        return "P2";
    }

    @Override
    public String title() {
        return "eight writers, commands against raw inserts of eight connections";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var unordered = bench.databases().fresh();
        try (var ours = RunningApplication.start(bench.databases().fresh());
                var unchained = RunningApplication.startWith(
                        List.of(WithoutChain.class), bench.databases().fresh());
                var free = RunningApplication.startWith(List.of(WithoutOrder.class), unordered);
                var threads = new AtOnce(WRITERS)) {
            WithoutOrder.prepare(unordered);
            var rawWriters = new ArrayList<RawLog.Writer>();
            var withAll = writers(ours);
            var raw = RawLog.make(ours.component(DataSource.class));
            List<Timed.Work> inserting = new ArrayList<>();
            for (int index = 0; index < WRITERS; index++) {
                var writer = raw.writer(1 + index * FAR_APART);
                rawWriters.add(writer);
                inserting.add(writer::insert);
            }
            var withoutChain = writers(unchained);
            var withoutOrder = writers(free);
            var rates = Pairs.inTurn(
                    bench.pairs(),
                    List.of(
                            () -> threads.perSecond(bench.block(), withAll),
                            () -> threads.perSecond(bench.block(), withoutChain),
                            () -> threads.perSecond(bench.block(), withoutOrder),
                            () -> threads.perSecond(bench.block(), inserting)));
            for (RawLog.Writer writer : rawWriters) {
                writer.close();
            }
            return lines(bench, rates);
        }
    }

    private static List<Timed.Work> writers(RunningApplication application) {
        List<Timed.Work> writers = new ArrayList<>();
        for (int index = 0; index < WRITERS; index++) {
            var discussions = new Discussions(application, MEETINGS);
            discussions.say();
            writers.add(discussions::say);
        }
        return writers;
    }

    private static List<Measured> lines(Bench bench, List<double[]> rates) {
        var raw = rates.get(3);
        return List.of(
                line(bench, "eight-writers", "with order and chain", rates.get(0), raw, Target.atLeast(ORDERED)),
                line(bench, "without-chain", "with order, without chain", rates.get(1), raw, Target.NONE),
                line(bench, "without-order", "with neither", rates.get(2), raw, Target.atLeast(UNORDERED)),
                line(
                        bench,
                        "price-of-chain",
                        "what the chain leaves: with it to without",
                        rates.get(0),
                        rates.get(1),
                        Target.NONE),
                line(
                        bench,
                        "price-of-order",
                        "what the order leaves: with it to without",
                        rates.get(1),
                        rates.get(2),
                        Target.NONE));
    }

    private static Measured line(Bench bench, String key, String what, double[] ours, double[] theirs, Target target) {
        var pairs = Pairs.between(ours, theirs);
        return new Measured(
                key,
                what,
                pairs.ratio(bench.seed()),
                "",
                target,
                Timed.against(Values.median(ours), Values.median(theirs)));
    }
}
