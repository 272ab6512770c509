package org.minutebook.benchmarks.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.rival.Rival;
import org.minutebook.benchmarks.rival.Strategy;
import org.minutebook.benchmarks.statistics.Estimate;
import org.minutebook.benchmarks.statistics.Pairs;
import org.minutebook.benchmarks.statistics.Values;

/**
 * The same offices change hands in the product and in the rival, and the same questions are asked of both. The
 * product's changes count when its views show them, since the rival's tables are its views.
 */
final class AgainstEnvers implements Figure {
    private static final int BODIES = 50;
    private static final int PEOPLE = 200;
    private static final int CHANGES = 1000;
    private static final int QUICK_CHANGES = 200;
    private static final LocalDate FIRST = LocalDate.of(2001, 5, 1);
    private static final double WRITES = 0.6;
    private static final double HELD = 1.0;
    private static final double RECORDED = 5;
    private static final double BYTES = 1.3;

    @Override
    public String number() {
        return "P12";
    }

    @Override
    public String title() {
        return "against Spring Data JPA with Hibernate Envers, the same changes and questions";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var random = new Random(bench.seed());
        var bodies = ids(random, BODIES);
        var people = ids(random, PEOPLE);
        var databases = List.of(
                bench.databases().fresh(),
                bench.databases().fresh(),
                bench.databases().fresh());
        var lines = new ArrayList<Measured>();
        int[] changes = new int[1];
        try (var application = OfficesInMinutebook.begin(databases.get(0), bodies, people);
                var plain = Rival.start(databases.get(1), Strategy.DEFAULT);
                var validity = Rival.start(databases.get(2), Strategy.VALIDITY)) {
            plain.found(bodies, people);
            validity.found(bodies, people);
            var parties = List.of((Party) application, new EnversParty(plain), new EnversParty(validity));
            var begun = Instant.now();
            changes[0] = write(bench, parties, bodies, people, lines);
            ask(bench, parties, bodies, changes[0], begun, lines);
        }
        lines.addAll(room(bench, databases, changes[0]));
        return lines;
    }

    private static List<String> ids(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new UUID(
                                random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE)
                        .toString())
                .toList();
    }

    /** One of those that are compared. */
    interface Party {
        void confer(String body, String person, int term, LocalDate from);

        /** Returns when everything that was changed can be asked for. */
        void settle();

        String holder(String body, LocalDate day);

        String holderAsRecorded(String body, LocalDate day, Instant at);
    }

    private record EnversParty(Rival rival) implements Party {
        @Override
        public void confer(String body, String person, int term, LocalDate from) {
            rival.confer(body, "chair", person, "Term " + term, from);
        }

        @Override
        public void settle() {}

        @Override
        public String holder(String body, LocalDate day) {
            return rival.holder(body, "chair", day);
        }

        @Override
        public String holderAsRecorded(String body, LocalDate day, Instant at) {
            return rival.holderAsRecorded(body, "chair", day, at);
        }
    }

    /** Every body's chair changes hands, term by term. Says how many changes each party has had. */
    private static int write(
            Bench bench, List<Party> parties, List<String> bodies, List<String> people, List<Measured> lines)
            throws Exception {
        int some = bench.quick() ? QUICK_CHANGES : CHANGES;
        int[] done = new int[parties.size()];
        List<Pairs.Side> sides = new ArrayList<>();
        for (int index = 0; index < parties.size(); index++) {
            int self = index;
            sides.add(() -> Timed.rate(() -> {
                for (int change = 0; change < some; change++) {
                    int number = done[self]++;
                    int term = number / bodies.size();
                    parties.get(self)
                            .confer(
                                    bodies.get(number % bodies.size()),
                                    people.get(number * 7 % people.size()),
                                    term,
                                    dayOf(term));
                }
                parties.get(self).settle();
                return some;
            }));
        }
        var rates = Pairs.inTurn(bench.pairs(), sides);
        lines.add(
                line(bench, "writes-default", "changes a second, default strategy", rates, 1, Target.atLeast(WRITES)));
        lines.add(line(
                bench, "writes-validity", "changes a second, validity strategy", rates, 2, Target.atLeast(WRITES)));
        return done[0];
    }

    static LocalDate dayOf(int term) {
        return FIRST.plusMonths(term);
    }

    private static void ask(
            Bench bench, List<Party> parties, List<String> bodies, int changes, Instant begun, List<Measured> lines)
            throws Exception {
        int terms = changes / bodies.size();
        long span = Duration.between(begun, Instant.now()).toMillis();
        List<Pairs.Side> held = new ArrayList<>();
        List<Pairs.Side> recorded = new ArrayList<>();
        for (Party party : parties) {
            var random = new Random(bench.seed());
            held.add(() -> Timed.perSecond(
                    bench.block(),
                    () -> require(
                            party.holder(bodies.get(random.nextInt(bodies.size())), dayOf(random.nextInt(terms))))));
            recorded.add(() -> Timed.perSecond(
                    bench.block(),
                    () -> party.holderAsRecorded(
                            bodies.get(random.nextInt(bodies.size())),
                            dayOf(random.nextInt(terms)),
                            begun.plusMillis((long) (span * random.nextDouble())))));
        }
        agree(parties, bodies, terms, new Random(bench.seed()));
        var now = Pairs.inTurn(bench.pairs(), held);
        lines.add(line(bench, "held-default", "who held it on D, default strategy", now, 1, Target.atLeast(HELD)));
        lines.add(line(bench, "held-validity", "who held it on D, validity strategy", now, 2, Target.atLeast(HELD)));
        var then = Pairs.inTurn(bench.pairs(), recorded);
        lines.add(line(
                bench, "recorded-default", "as recorded on R, default strategy", then, 1, Target.atLeast(RECORDED)));
        lines.add(line(
                bench, "recorded-validity", "as recorded on R, validity strategy", then, 2, Target.atLeast(RECORDED)));
    }

    /** A comparison of different answers would be none. */
    private static void agree(List<Party> parties, List<String> bodies, int terms, Random random) {
        for (int question = 0; question < 100; question++) {
            var body = bodies.get(random.nextInt(bodies.size()));
            var day = dayOf(random.nextInt(terms));
            var first = require(parties.get(0).holder(body, day));
            var now = Instant.now();
            for (Party party : parties) {
                if (!first.equals(party.holder(body, day)) || !first.equals(party.holderAsRecorded(body, day, now))) {
                    throw new IllegalStateException("The parties disagree on who held the chair on " + day);
                }
            }
        }
    }

    private static String require(String holder) {
        if (holder == null) {
            throw new IllegalStateException("Somebody holds the chair each day");
        }
        return holder;
    }

    private static Measured line(
            Bench bench, String key, String what, List<double[]> rates, int theirs, Target target) {
        var pairs = Pairs.between(rates.get(0), rates.get(theirs));
        return new Measured(
                key,
                what,
                pairs.ratio(bench.seed()),
                "",
                target,
                Timed.against(Values.median(pairs.ours()), Values.median(pairs.theirs())));
    }

    private static List<Measured> room(Bench bench, List<Database> databases, double changes) throws Exception {
        var bytes = new double[databases.size()];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = bench.databases().bytes(databases.get(index)) / changes;
        }
        var lines = new ArrayList<Measured>();
        for (int rival = 1; rival < bytes.length; rival++) {
            lines.add(new Measured(
                    rival == 1 ? "bytes-default" : "bytes-validity",
                    rival == 1 ? "bytes a change, default strategy" : "bytes a change, validity strategy",
                    Estimate.exactly(bytes[0] / bytes[rival]),
                    "",
                    Target.atMost(BYTES),
                    String.format(Locale.ROOT, "%,.0f B against %,.0f B", bytes[0], bytes[rival])));
        }
        return lines;
    }
}
