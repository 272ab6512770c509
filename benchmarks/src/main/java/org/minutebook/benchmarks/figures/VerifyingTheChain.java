package org.minutebook.benchmarks.figures;

import java.util.List;
import org.minutebook.benchmarks.raw.RawScan;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Pairs;
import org.minutebook.benchmarks.statistics.Values;
import org.minutebook.benchmarks.store.Store;
import org.minutebook.record.log.Verification;

/** What it costs to prove the record rather than merely to read it. */
final class VerifyingTheChain implements Figure {
    private static final double TARGET = 0.8;

    @Override
    public String number() {
        return "P9";
    }

    @Override
    public String title() {
        return "verifying the whole chain, against a streaming scan of the same rows";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var store = bench.largest();
        var scan = new RawScan(store.database());
        var pairs = Pairs.measure(bench.pairs(), () -> Timed.rate(() -> verify(store)), () -> Timed.rate(scan::whole));
        return List.of(new Measured(
                "verify",
                "verify",
                pairs.ratio(bench.seed()),
                "",
                Target.atLeast(TARGET),
                Timed.against(Values.median(pairs.ours()), Values.median(pairs.theirs()))));
    }

    private static long verify(Store store) throws Exception {
        try (var connection = store.database().open()) {
            var report = Verification.of(connection, position -> {});
            if (!report.damages().isEmpty()) {
                throw new IllegalStateException("The record that was just made is damaged: " + report.damages());
            }
            return report.events();
        }
    }
}
