package org.minutebook.benchmarks.figures;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.minutebook.benchmarks.application.ChildProcess;
import org.minutebook.benchmarks.application.Children;
import org.minutebook.benchmarks.databases.RowsRead;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Target;
import org.minutebook.benchmarks.statistics.Estimate;
import org.minutebook.benchmarks.statistics.Values;
import org.minutebook.benchmarks.store.Board;
import org.minutebook.benchmarks.store.ManyBoards;
import org.minutebook.query.offices.OfficesQuestion;

/**
 * Who held an office on a day, as known at a position: asked over HTTP of the product in a process of its own, of any
 * of many bodies, about any day of thirty years, as known at any position.
 */
final class WhoHeldIt implements Figure {
    private static final int BOARDS = 400;
    private static final int QUICK_BOARDS = 60;
    private static final int WARM_UPS = 3000;
    private static final int ASKED = 5000;
    private static final int QUICK_ASKED = 1000;
    private static final int CLIENTS = 8;
    private static final double SECONDS = 10;
    private static final double QUICK_SECONDS = 2;
    private static final int AGREED = 200;
    private static final int EXPLAINED = 400;
    private static final double NEARLY_ALL = 0.99;
    private static final double P99 = 10;
    private static final String NOBODY = "\"event\":null";

    @Override
    public String number() {
        return "Q1";
    }

    @Override
    public String title() {
        return "who held an office on a day, as known at a position";
    }

    @Override
    public List<Measured> measure(Bench bench) throws Exception {
        var register = ManyBoards.fill(bench.databases().fresh(), bench.seed(), bench.quick() ? QUICK_BOARDS : BOARDS);
        var lines = new ArrayList<Measured>();
        try (var child = Children.minutebook(register.database())) {
            child.awaitReady("/actuator/health");
            requireRight(register, child, new Random(bench.seed()));
            lines.addAll(alone(bench, register, child));
            lines.add(together(bench, register, child));
        }
        lines.add(rows(bench, register));
        return lines;
    }

    /** One question. */
    private record Question(Board board, String office, LocalDate on, long known) {
        static Question any(ManyBoards register, Random random) {
            var first = LocalDate.of(ManyBoards.FIRST_YEAR, 6, 1);
            int days = (int) (first.plusYears(ManyBoards.YEARS).toEpochDay() - first.toEpochDay());
            return new Question(
                    register.boards().get(random.nextInt(register.boards().size())),
                    Board.OFFICES.get(random.nextInt(Board.OFFICES.size())),
                    first.plusDays(random.nextInt(days)),
                    1 + (long) (register.head() * random.nextDouble()));
        }

        /** For {@link OfficesQuestion#statement()}. */
        Object[] values() {
            return new Object[] {board.id(), office, on, on, known, known};
        }

        String path() {
            return "/api/v1/bodies/" + board.code() + "/offices/" + office + "/holders?on=" + on + "&known=" + known;
        }
    }

    /** Quick answers that are wrong would be none. */
    private static void requireRight(ManyBoards register, ChildProcess child, Random random) throws Exception {
        var client = new Client(child);
        for (int asked = 0; asked < AGREED; asked++) {
            int year = ManyBoards.FIRST_YEAR + random.nextInt(ManyBoards.YEARS);
            var any = Question.any(register, random);
            var question = new Question(any.board(), any.office(), LocalDate.of(year, 7, 1), register.head());
            var holder = any.board().holder(any.office(), year);
            if (!client.ask(question.path()).contains(holder)) {
                throw new IllegalStateException(question + " was answered wrongly");
            }
        }
    }

    private static List<Measured> alone(Bench bench, ManyBoards register, ChildProcess child) throws Exception {
        var random = new Random(bench.seed());
        var client = new Client(child);
        for (int asked = 0; asked < WARM_UPS; asked++) {
            client.ask(Question.any(register, random).path());
        }
        var millis = new double[bench.quick() ? QUICK_ASKED : ASKED];
        int somebody = 0;
        for (int asked = 0; asked < millis.length; asked++) {
            var question = Question.any(register, random);
            long begun = System.nanoTime();
            var answer = client.ask(question.path());
            millis[asked] = (System.nanoTime() - begun) / 1e6;
            somebody += answer.contains(NOBODY) ? 0 : 1;
        }
        var detail = String.format(
                Locale.ROOT,
                "%,d bodies with %d years, %,d events; %,d answers, %.0f %% with a holder; the longest %.1f ms",
                register.boards().size(),
                ManyBoards.YEARS,
                register.head(),
                millis.length,
                100.0 * somebody / millis.length,
                Values.percentile(1, millis));
        return List.of(
                new Measured(
                        "p50",
                        "over HTTP, one client, p50",
                        Estimate.exactly(Values.median(millis)),
                        "ms",
                        Target.NONE,
                        detail),
                new Measured(
                        "p99",
                        "over HTTP, one client, p99",
                        Estimate.exactly(Values.percentile(NEARLY_ALL, millis)),
                        "ms",
                        Target.atMost(P99),
                        ""));
    }

    private static Measured together(Bench bench, ManyBoards register, ChildProcess child) throws Exception {
        var workers = new ArrayList<Timed.Work>();
        for (int number = 0; number < CLIENTS; number++) {
            var random = new Random(bench.seed() + number);
            var client = new Client(child);
            workers.add(() -> client.ask(Question.any(register, random).path()));
        }
        try (var clients = new AtOnce(CLIENTS)) {
            return new Measured(
                    "throughput",
                    "over HTTP, eight clients",
                    Estimate.exactly(clients.perSecond(bench.quick() ? QUICK_SECONDS : SECONDS, workers)),
                    "answers/s",
                    Target.NONE,
                    "clients and server on the same processors");
        }
    }

    /** The most rows that a question reads, held against the office with the fewest versions. */
    private static Measured rows(Bench bench, ManyBoards register) throws SQLException {
        var random = new Random(bench.seed());
        try (var database = new RowsRead(register.database())) {
            var table = OfficesQuestion.table();
            boolean second =
                    database.number("select count(*) from projection where name = 'query.offices' and shown = 'SECOND'")
                            > 0;
            var shown = second ? table + "_second" : table;
            var statement = OfficesQuestion.statement().replace(table, shown);
            long most = 0;
            long fewestVersions = Long.MAX_VALUE;
            long mostVersions = 0;
            for (int asked = 0; asked < EXPLAINED; asked++) {
                var question = Question.any(register, random);
                most = Math.max(most, database.by(statement, question.values()));
                long versions = database.number(
                        "select count(*) from " + shown + " where body_id = ? and office = ?",
                        question.board().id(),
                        question.office());
                fewestVersions = Math.min(fewestVersions, versions);
                mostVersions = Math.max(mostVersions, versions);
            }
            var hidden =
                    statement.replace("body_id = ?", "lower(body_id) = ?").replace("office = ?", "lower(office) = ?");
            long without = database.by(hidden, Question.any(register, random).values());
            return new Measured(
                    "rows",
                    "rows of holdings read by a question, at most",
                    Estimate.exactly(most),
                    "",
                    Target.atMost(2.0 * fewestVersions),
                    String.format(
                            Locale.ROOT,
                            "of %,d questions; an office has %,d to %,d versions of holdings, the table %,d rows; kept from the"
                                    + " index, a question reads %,d",
                            EXPLAINED,
                            fewestVersions,
                            mostVersions,
                            database.number("select count(*) from " + shown),
                            without));
        }
    }
}
