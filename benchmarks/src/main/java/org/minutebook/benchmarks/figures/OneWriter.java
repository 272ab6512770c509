package org.minutebook.benchmarks.figures;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.benchmarks.databases.DatabaseKind;
import org.minutebook.benchmarks.databases.Questions;
import org.minutebook.benchmarks.raw.RawLog;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Pairs;
import org.minutebook.benchmarks.statistics.Values;

/** What a command costs beyond its row: one writer, no projections running. */
final class OneWriter implements Figure {
    private static final int MEETINGS = 200;
    private static final int COUNTED = 200;
    private static final double WARM_UP = 5;
    private static final double ON_SERVER = 0.55;
    private static final double EMBEDDED = 0.85;

    @Override
    public String number() {
        return "P1";
    }

    @Override
    public String title() {
        return "one writer, commands against raw inserts of the same row";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var database = bench.databases().fresh();
        try (var application = RunningApplication.start(database)) {
            var discussions = new Discussions(application, MEETINGS);
            discussions.say();
            var raw = RawLog.make(application.component(DataSource.class));
            try (var writer = raw.writer(1)) {
                Timed.perSecond(WARM_UP, discussions::say);
                Timed.perSecond(WARM_UP, writer::insert);
                var pairs = Pairs.measure(
                        bench.pairs(),
                        () -> Timed.perSecond(bench.block(), discussions::say),
                        () -> Timed.perSecond(bench.block(), writer::insert));
                return List.of(new Measured(
                        "one-writer",
                        "command → load → decide → append → commit",
                        pairs.ratio(bench.seed()),
                        "",
                        Target.atLeast(database.kind() == DatabaseKind.H2 ? EMBEDDED : ON_SERVER),
                        Timed.against(Values.median(pairs.ours()), Values.median(pairs.theirs()))
                                + roundTrips(database, discussions::say, () -> {
                                    writer.insert();
                                    return writer;
                                })));
            }
        }
    }

    /** Only the server counts what it is asked. */
    private static String roundTrips(Database database, Callable<?> ours, Callable<?> theirs) throws Exception {
        return database.kind() == DatabaseKind.MARIADB
                ? String.format(
                        Locale.ROOT,
                        "; %.1f requests a command against %.1f",
                        Questions.each(database, COUNTED, ours),
                        Questions.each(database, COUNTED, theirs))
                : "";
    }
}
