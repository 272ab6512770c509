package org.minutebook.benchmarks.figures;

import java.util.List;
import java.util.Locale;
import org.minutebook.benchmarks.application.ChildProcess;
import org.minutebook.benchmarks.application.Children;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Estimate;

/** Memory of the running application, and room on the disk. */
final class Footprint implements Figure {
    private static final int READS = 300;
    private static final double MEBIBYTE = 1024.0 * 1024;
    private static final double MEMORY = 512;
    private static final double LOG = 1200;
    private static final double ALL = 2500;

    @Override
    public String number() {
        return "P14";
    }

    @Override
    public String title() {
        return "resident memory, and bytes an event";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var store = bench.filled(bench.events());
        var taken = bench.roomOf(store);
        double events = store.events();
        return List.of(
                memory(bench, "memory", "resident, no options", Target.atMost(MEMORY)),
                memory(bench, "memory-256m", "resident, -Xmx256m", Target.atMost(MEMORY), "-Xmx256m"),
                bytes("log", "bytes an event, log with indexes", taken.log() / events, LOG, ""),
                bytes(
                        "all",
                        "bytes an event, with all views",
                        taken.all() / events,
                        ALL,
                        bench.databases().roomIs()));
    }

    private static Measured bytes(String key, String what, double value, double most, String detail) {
        return new Measured(key, what, Estimate.exactly(value), "B", Target.atMost(most), detail);
    }

    private static Measured memory(Bench bench, String key, String what, Target target, String... options)
            throws Exception {
        var store = bench.largest();
        try (ChildProcess child = Children.minutebook(store.database(), options)) {
            child.awaitReady("/actuator/health");
            var councils = store.chronicle().councils();
            for (int read = 0; read < READS; read++) {
                var body = councils.get(read % councils.size()).code();
                require(child.statusOf("/api/v1/bodies/" + body + "/offices?on="
                        + store.chronicle().today()));
                require(child.statusOf("/api/v1/bodies/" + body + "/meetings"));
                require(child.statusOf("/api/v1/record/events?after=" + (long) read * store.events() / READS));
            }
            return new Measured(
                    key,
                    what,
                    Estimate.exactly(child.memory("VmRSS") / MEBIBYTE),
                    "MiB",
                    target,
                    String.format(
                            Locale.ROOT,
                            "%,d events, after %,d reads; at most %.0f MiB",
                            store.events(),
                            3 * READS,
                            child.memory("VmHWM") / MEBIBYTE));
        }
    }

    private static void require(int status) {
        if (status != 200) {
            throw new IllegalStateException("A read was answered with " + status);
        }
    }
}
