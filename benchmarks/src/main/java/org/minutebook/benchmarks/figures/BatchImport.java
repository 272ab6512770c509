package org.minutebook.benchmarks.figures;

import java.util.List;
import javax.sql.DataSource;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.raw.RawLog;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Estimate;
import org.minutebook.benchmarks.statistics.Pairs;
import org.minutebook.benchmarks.statistics.Values;
import org.minutebook.benchmarks.store.LongMeetings;
import org.minutebook.benchmarks.store.Recorder;

/**
 * A hundred events in one commit, put into the store in one unit of work: no command of the product records so many.
 */
final class BatchImport implements Figure {
    private static final int EVENTS = 100;
    private static final double RATIO = 0.6;
    private static final double RATE = 5000;

    @Override
    public String number() {
        return "P3";
    }

    @Override
    public String title() {
        return "a hundred events in one unit of work, against one insert of a hundred rows";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        try (var application = RunningApplication.start(bench.databases().fresh())) {
            var recorder = new Recorder(application);
            recorder.commit(LongMeetings.of(EVENTS));
            var raw = RawLog.make(application.component(DataSource.class));
            try (var writer = raw.writer(1)) {
                var pairs = Pairs.measure(
                        bench.pairs(),
                        () -> EVENTS * Timed.perSecond(bench.block(), () -> recorder.commit(LongMeetings.of(EVENTS))),
                        () -> EVENTS * Timed.perSecond(bench.block(), () -> writer.insert(EVENTS)));
                return List.of(
                        new Measured(
                                "ratio",
                                "against raw",
                                pairs.ratio(bench.seed()),
                                "",
                                Target.atLeast(RATIO),
                                Timed.against(Values.median(pairs.ours()), Values.median(pairs.theirs()))),
                        new Measured(
                                "rate",
                                "by itself",
                                Estimate.of(bench.seed(), pairs.ours()),
                                "events/s",
                                Target.atLeast(RATE),
                                ""));
            }
        }
    }
}
