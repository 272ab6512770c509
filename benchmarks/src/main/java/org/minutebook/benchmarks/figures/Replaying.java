package org.minutebook.benchmarks.figures;

import java.util.List;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.raw.RawScan;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Pairs;
import org.minutebook.benchmarks.statistics.Values;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.log.EventLog;

/** How fast events come to projections that do nothing, in the way in which every rebuild reads them. */
final class Replaying implements Figure {
    private static final long MANY = 100_000;
    private static final double TARGET = 0.4;

    @Override
    public String number() {
        return "P7";
    }

    @Override
    public String title() {
        return "replay with no handler, against a streaming scan that parses the same events";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var store = bench.store(Math.min(bench.events(), MANY));
        var scan = new RawScan(store.database());
        try (var application =
                RunningApplication.startWith(List.of(NoHandler.Deaf.class, NoHandler.Idle.class), store.database())) {
            var projections = application.component(Projections.class);
            long events = application.component(EventLog.class).head();
            var rates = Pairs.inTurn(
                    bench.pairs(),
                    List.of(
                            () -> Timed.rate(() -> replay(projections, NoHandler.DEAF, events)),
                            () -> Timed.rate(() -> replay(projections, NoHandler.IDLE, events)),
                            () -> Timed.rate(scan::parsed)));
            return List.of(
                    line(
                            bench,
                            "no-handler",
                            "no handler: no event is read, only the place moves",
                            Pairs.between(rates.get(0), rates.get(2)),
                            Target.NONE),
                    line(
                            bench,
                            "idle-handler",
                            "a handler that gets every event and does nothing",
                            Pairs.between(rates.get(1), rates.get(2)),
                            Target.atLeast(TARGET)));
        }
    }

    private static long replay(Projections projections, String name, long events) {
        projections.rebuild(List.of(name), Progress.UNSEEN);
        return events;
    }

    private static Measured line(Bench bench, String key, String what, Pairs pairs, Target target) {
        return new Measured(
                key,
                what,
                pairs.ratio(bench.seed()),
                "",
                target,
                Timed.against(Values.median(pairs.ours()), Values.median(pairs.theirs())));
    }
}
