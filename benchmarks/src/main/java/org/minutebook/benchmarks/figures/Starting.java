package org.minutebook.benchmarks.figures;

import java.util.List;
import java.util.Locale;
import org.minutebook.benchmarks.application.ChildProcess;
import org.minutebook.benchmarks.application.Children;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Pairs;
import org.minutebook.benchmarks.statistics.Values;

/** From the start of the process to the first answer that it is ready. */
final class Starting implements Figure {
    private static final long FEW = 1000;
    private static final double AGAINST_BARE = 1.5;
    private static final double AGAINST_FEW = 1.1;

    @Override
    public String number() {
        return "P13";
    }

    @Override
    public String title() {
        return "from the start of the process to ready";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var few = bench.filled(FEW).database();
        var many = bench.filled(bench.events()).database();
        var bare = bench.databases().fresh();
        makeThings(bare);
        var seconds = Pairs.inTurn(
                Pairs.LEAST,
                List.of(
                        () -> ready(Children.minutebook(few), "/actuator/health"),
                        () -> ready(Children.minutebook(many), "/actuator/health"),
                        () -> ready(Children.bare(bare), "/ready")));
        return List.of(
                line(
                        bench,
                        "bare",
                        "against a bare application with the same server and JPA",
                        seconds.get(0),
                        seconds.get(2),
                        AGAINST_BARE),
                line(
                        bench,
                        "many",
                        String.format(
                                Locale.ROOT,
                                "with %,d events against with %,d",
                                bench.largest().events(),
                                FEW),
                        seconds.get(1),
                        seconds.get(0),
                        AGAINST_FEW));
    }

    private static void makeThings(Database database) throws Exception {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("create table thing (id varchar(255) not null primary key, name varchar(255))");
        }
    }

    private static double ready(ChildProcess child, String path) throws Exception {
        try (child) {
            return child.awaitReady(path);
        }
    }

    private static Measured line(Bench bench, String key, String what, double[] ours, double[] theirs, double most) {
        return new Measured(
                key,
                what,
                Pairs.between(ours, theirs).ratio(bench.seed()),
                "",
                Target.atMost(most),
                String.format(Locale.ROOT, "%.1f s against %.1f s", Values.median(ours), Values.median(theirs)));
    }
}
