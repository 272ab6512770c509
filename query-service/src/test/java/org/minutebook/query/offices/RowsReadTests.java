package org.minutebook.query.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.Recording;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.columns.RowReader;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who held an office is a range of one index: whatever else is recorded, no row of another office is read. */
class RowsReadTests {
    private static final int OTHERS = 200;
    private static final int YEARS = 20;
    private static final int FIRST = 2001;
    private static final Pattern SCANNED = Pattern.compile("/\\* scanCount: (\\d+) \\*/");
    private static final String TABLE = RowReader.of(TenureRow.class).table();

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static JdbcClient database;

    @BeforeAll
    static void record() {
        minutebook = RunningMinutebook.start(TestDatabases.Kind.H2, dir);
        database = minutebook.component(JdbcClient.class);
        var recording = new Recording(minutebook);
        recording.commit(IntStream.range(0, OTHERS / 2)
                .mapToObj(other -> history("other " + other, "chair", 3))
                .flatMap(List::stream)
                .toArray());
        recording.commit(history("the board", "chair", YEARS).toArray());
        recording.commit(history("the board", "vice-chair", YEARS).toArray());
        recording.commit(IntStream.range(OTHERS / 2, OTHERS)
                .mapToObj(other -> history("other " + other, "chair", 3))
                .flatMap(List::stream)
                .toArray());
        minutebook.awaitProjections();
    }

    @AfterAll
    static void stop() {
        minutebook.close();
    }

    /** A holder a year, each ended by the next, and the first one's days corrected in the end. */
    private static List<Object> history(String body, String office, int years) {
        List<Object> events = new ArrayList<>();
        for (int year = FIRST; year < FIRST + years; year++) {
            var from = LocalDate.of(year, 5, 10);
            if (year > FIRST) {
                events.add(new OfficeVacated(
                        id(body),
                        tenure(body, office, year - 1),
                        office,
                        id("ana"),
                        from,
                        EndReason.SUCCEEDED,
                        Recorded.none()));
            }
            events.add(new OfficeConferred(
                    id(body),
                    tenure(body, office, year),
                    office,
                    office,
                    id("ana"),
                    new TermNamed(id("term " + year), Integer.toString(year), year),
                    from,
                    false,
                    new OfficeBasis(OfficeBasis.Kind.APPOINTMENT, Recorded.none(), Recorded.notRecorded())));
        }
        events.add(new TenureCorrected(
                id(body),
                tenure(body, office, FIRST),
                office,
                id("ana"),
                LocalDate.of(FIRST, 5, 3),
                Recorded.of(LocalDate.of(FIRST + 1, 5, 10)),
                Recorded.of(EndReason.SUCCEEDED),
                "Misread",
                "The clerk"));
        return events;
    }

    @Test
    void a_question_reads_no_rows_but_the_offices_own() {
        long versions = versions("chair");
        assertThat(versions).isEqualTo(2 * YEARS);
        for (int year = FIRST - 1; year <= FIRST + YEARS; year++) {
            for (long known : List.of(0L, minutebook.head() / 2, minutebook.head())) {
                assertThat(rowsRead(OfficesReading.HELD, LocalDate.of(year, 7, 1), known))
                        .as("in %s, as known at %s", year, known)
                        .isLessThanOrEqualTo(versions + 1);
            }
        }
    }

    @Test
    void of_a_day_long_ago_it_does_not_even_read_those_that_began_later() {
        assertThat(rowsRead(OfficesReading.HELD, LocalDate.of(FIRST, 7, 1), minutebook.head()))
                .isLessThanOrEqualTo(3 + 1);
    }

    /** The counter counts: without the index, the same question reads the whole table. */
    @Test
    void a_question_that_hides_its_columns_from_the_index_reads_every_row() {
        var hidden = OfficesReading.HELD
                .replace("body_id = ?", "lower(body_id) = ?")
                .replace("office = ?", "lower(office) = ?");
        assertThat(hidden).isNotEqualTo(OfficesReading.HELD);
        long all =
                database.sql("select count(*) from " + TABLE).query(Long.class).single();
        assertThat(all).isGreaterThan(OTHERS * 5L);
        assertThat(rowsRead(hidden, LocalDate.of(FIRST + YEARS, 7, 1), minutebook.head()))
                .isGreaterThanOrEqualTo(all);
    }

    private static long versions(String office) {
        return database.sql("select count(*) from " + TABLE + " where body_id = ? and office = ?")
                .params(id("the board"), office)
                .query(Long.class)
                .single();
    }

    /** As the database counts them; it counts the end of a range as well. */
    private static long rowsRead(String rest, LocalDate day, long known) {
        var plan = database.sql("explain analyze select * from " + TABLE + " " + rest)
                .params(id("the board"), "chair", day, day, known, known)
                .query(String.class)
                .single();
        assertThat(plan).containsPattern(SCANNED);
        return SCANNED.matcher(plan)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static String tenure(String body, String office, int year) {
        return id(body + office + year);
    }

    private static String id(String alias) {
        return UUID.nameUUIDFromBytes(alias.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
