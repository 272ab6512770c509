package org.minutebook.benchmarks.figures;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.minutebook.benchmarks.application.Children;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Estimate;
import org.minutebook.benchmarks.statistics.Growth;
import org.minutebook.benchmarks.statistics.Values;
import org.minutebook.benchmarks.store.Store;

/**
 * The minutes of any meeting as plain text, asked over HTTP of the product in a process of its own: as they stand, from
 * the projection; and as they stood at any position since the meeting was called, from events.
 */
final class MinutesGiven implements Figure {
    private static final int MEETINGS = 500;
    private static final int WARM_UPS = 3000;
    private static final int ASKED = 3000;
    private static final int QUICK_ASKED = 500;
    private static final double NEARLY_ALL = 0.99;
    private static final double NOW_P99 = 25;
    private static final double THEN_P99 = 60;
    private static final double EXPONENT = 0.05;

    @Override
    public String number() {
        return "P10";
    }

    @Override
    public String title() {
        return "minutes as text: as they stand, and as they stood";
    }

    /** A meeting's address, and where the record begins to have it. */
    private record Meeting(String path, long from) {}

    /** What one record gave, in milliseconds. */
    private record Given(Store store, double[] now, double[] then) {}

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var given = new ArrayList<Given>();
        for (long length : bench.lengths()) {
            given.add(given(bench, bench.filled(length)));
        }
        var largest = given.get(given.size() - 1);
        var lines = new ArrayList<Measured>();
        lines.add(p99("now", "from the projection, p99", largest, largest.now(), NOW_P99));
        lines.add(p99("then", "from events, as known at any position, p99", largest, largest.then(), THEN_P99));
        if (given.size() > 1) {
            lines.add(growth("now-growth", "exponent over the record, from the projection", given, true));
            lines.add(growth("then-growth", "exponent over the record, from events", given, false));
        }
        return lines;
    }

    private static Measured p99(String key, String what, Given given, double[] millis, double target) {
        return new Measured(
                key,
                what,
                Estimate.exactly(Values.percentile(NEARLY_ALL, millis)),
                "ms",
                Target.atMost(target),
                String.format(
                        Locale.ROOT,
                        "%,d events, %,d answers, p50 %.2f ms, the longest %.1f ms",
                        given.store().events(),
                        millis.length,
                        Values.median(millis),
                        Values.percentile(1, millis)));
    }

    private static Measured growth(String key, String what, List<Given> given, boolean now) {
        var sizes = given.stream().mapToDouble(each -> each.store().events()).toArray();
        var medians = given.stream()
                .mapToDouble(each -> Values.median(now ? each.now() : each.then()))
                .toArray();
        var detail = new ArrayList<String>();
        for (int index = 0; index < sizes.length; index++) {
            detail.add(String.format(Locale.ROOT, "%,.0f events: p50 %.2f ms", sizes[index], medians[index]));
        }
        return new Measured(
                key,
                what,
                Estimate.exactly(Growth.exponent(sizes, medians)),
                "",
                Target.atMost(EXPONENT),
                String.join(", ", detail));
    }

    private static Given given(Bench bench, Store store) throws Exception {
        var random = new Random(bench.seed());
        var meetings = meetings(store, random);
        try (var child = Children.minutebook(store.database())) {
            child.awaitReady("/actuator/health");
            var client = new Client(child);
            int asked = bench.quick() ? QUICK_ASKED : ASKED;
            millis(client, meetings, store, random, bench.quick() ? QUICK_ASKED : WARM_UPS, false);
            var now = millis(client, meetings, store, random, asked, false);
            millis(client, meetings, store, random, bench.quick() ? QUICK_ASKED : WARM_UPS, true);
            return new Given(store, now, millis(client, meetings, store, random, asked, true));
        }
    }

    private static double[] millis(
            Client client, List<Meeting> meetings, Store store, Random random, int asked, boolean then)
            throws Exception {
        var millis = new double[asked];
        for (int number = 0; number < asked; number++) {
            var meeting = meetings.get(random.nextInt(meetings.size()));
            long known = meeting.from() + (long) ((store.events() - meeting.from()) * random.nextDouble());
            var path = then ? meeting.path() + "?known=" + known : meeting.path();
            millis[number] = 1000 * Timed.seconds(() -> client.ask(path));
        }
        return millis;
    }

    /** Some meetings, and for each the end of the commit that it was called in. */
    private static List<Meeting> meetings(Store store, Random random) throws SQLException {
        var all = new ArrayList<Meeting>();
        try (var connection = store.database().open();
                var statement = connection.createStatement()) {
            boolean second;
            try (var row = statement.executeQuery("select shown from projection where name = 'query.directory'")) {
                second = row.next() && row.getString(1).equals("SECOND");
            }
            try (var row =
                    statement.executeQuery("select m.body_id, m.held_on, e.commit_end from view_directory_meeting"
                            + (second ? "_second" : "")
                            + " m join event_log e on e.stream_id = m.meeting_id and e.stream_sequence = 0"
                            + " order by e.position")) {
                while (row.next()) {
                    all.add(new Meeting(
                            "/bodies/" + row.getString(1) + "/meetings/" + row.getString(2) + "/minutes.txt",
                            row.getLong(3)));
                }
            }
        }
        var some = new ArrayList<Meeting>();
        for (int number = 0; number < MEETINGS; number++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }
}
