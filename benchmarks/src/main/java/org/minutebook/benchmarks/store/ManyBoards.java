package org.minutebook.benchmarks.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.benchmarks.store.Chronicle.Occasion;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.log.EventLog;

/**
 * A database with a register of many bodies, each with thirty municipal years behind it, and views that show all of it.
 *
 * @param database where it is; nobody has it open
 * @param head where the record ends
 * @param boards the bodies
 */
public record ManyBoards(Database database, long head, List<Board> boards) {
    /** The first municipal year. */
    public static final int FIRST_YEAR = 1995;

    /** How many there are. */
    public static final int YEARS = 30;

    private static final int A_COMMIT = 300;

    /** Fills an empty database, in commits of some hundred events, and its views. */
    public static ManyBoards fill(Database database, long seed, int count) {
        try (var application = RunningApplication.start(database)) {
            var recorder = new Recorder(application);
            List<Object> together = new ArrayList<>();
            var boards = tell(seed, count, occasion -> {
                together.addAll(occasion);
                if (together.size() >= A_COMMIT) {
                    recorder.commit(together);
                    together.clear();
                }
            });
            recorder.commit(together);
            var projections = application.component(Projections.class);
            projections.rebuild(projections.names(), Progress.UNSEEN);
            requireWell(projections);
            return new ManyBoards(
                    database, application.component(EventLog.class).head(), boards);
        }
    }

    private static void requireWell(Projections projections) {
        for (String name : projections.names()) {
            if (projections.stateOf(name).deadLetters() > 0) {
                throw new IllegalStateException(name + " has set events aside");
            }
        }
    }

    /**
     * Tells the history of so many bodies, occasion by occasion: their beginnings, then year by year every annual
     * meeting, and after them what was found wrong. The same seed gives the same history.
     */
    static List<Board> tell(long seed, int count, Consumer<List<Object>> listener) {
        var random = new Random(seed);
        var boards = new ArrayList<Board>();
        for (int number = 0; number < count; number++) {
            var occasion = new Occasion(random);
            boards.add(Board.found(occasion, number, LocalDate.of(FIRST_YEAR, 1, 1)));
            listener.accept(occasion.events());
        }
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (Board board : boards) {
                var occasion = new Occasion(random);
                board.meet(occasion, year);
                listener.accept(occasion.events());
            }
            for (Board board : boards) {
                var occasion = new Occasion(random);
                board.correct(occasion, year);
                listener.accept(occasion.events());
            }
        }
        return boards;
    }
}
