package org.minutebook.query.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.directory.TermEntry;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;

/** Told as lines, such as {@code 2020/21 held ada 2020-05-20..2021-05-19}. */
class HistoryTests {
    private static final LocalDate LATE = LocalDate.of(2030, 1, 1);

    private final List<TenureRow> tenures = new ArrayList<>();
    private final List<TermEntry> terms = new ArrayList<>(List.of(
            opened(2019, "2019-05-15"),
            opened(2020, "2020-05-20"),
            opened(2021, "2021-05-19"),
            opened(2022, "2022-05-18")));

    @Test
    void a_holding_is_held_over_from_each_opening_of_a_later_year() {
        held("ada", 2019, "2019-05-15", "2021-06-01", EndReason.SUCCEEDED);
        held("ben", 2021, "2021-06-01");
        assertThat(history(LATE))
                .containsExactly(
                        "2019/20 held ada 2019-05-15..2020-05-20",
                        "2020/21 held over ada 2020-05-20..2021-05-19",
                        "2021/22 held over ada 2021-05-19..2021-06-01",
                        "2021/22 held ben 2021-06-01..2022-05-18",
                        "2022/23 held over ben 2022-05-18..");
    }

    @Test
    void a_holding_that_ends_on_the_day_of_the_opening_is_not_held_over() {
        held("ada", 2019, "2019-05-15", "2020-05-20", EndReason.SUCCEEDED);
        held("ben", 2020, "2020-05-20", "2021-05-19", EndReason.SUCCEEDED);
        assertThat(history(LocalDate.of(2021, 5, 18)))
                .containsExactly("2019/20 held ada 2019-05-15..2020-05-20", "2020/21 held ben 2020-05-20..2021-05-19");
    }

    @Test
    void a_holding_from_before_its_own_year_opened_is_of_that_year() {
        held("ada", 2020, "2020-05-06", "2021-05-19", EndReason.SUCCEEDED);
        assertThat(history(LocalDate.of(2021, 5, 1)))
                .containsExactly(
                        "2019/20 not recorded - 2019-05-15..2020-05-06", "2020/21 held ada 2020-05-06..2021-05-19");
    }

    @Test
    void who_acts_does_so_in_later_years_too_and_holds_nothing_over() {
        tenures.add(new TenureRow(conferred("ada", 2020, "2020-09-01", true), Proof.notRecorded(), "event", at(1)));
        assertThat(history(LocalDate.of(2021, 12, 1)))
                .endsWith("2020/21 acting ada 2020-09-01..2021-05-19", "2021/22 acting ada 2021-05-19..2022-05-18");
    }

    @Test
    void after_a_holder_who_left_the_office_is_vacant_in_each_year_until_the_next() {
        held("ada", 2019, "2019-05-15", "2020-02-01", EndReason.DIED);
        held("ben", 2020, "2020-09-01");
        assertThat(history(LocalDate.of(2020, 12, 1)))
                .containsExactly(
                        "2019/20 held ada 2019-05-15..2020-02-01",
                        "2019/20 vacant - 2020-02-01..2020-05-20",
                        "2020/21 vacant - 2020-05-20..2020-09-01",
                        "2020/21 held ben 2020-09-01..2021-05-19");
    }

    @Test
    void an_office_that_nobody_took_since_is_vacant_without_an_end() {
        held("ada", 2021, "2021-05-19", "2022-09-01", EndReason.RESIGNED);
        assertThat(history(LATE)).endsWith("2022/23 vacant - 2022-09-01..");
    }

    @Test
    void a_gap_before_a_successor_is_not_recorded() {
        held("ada", 2019, "2019-05-15", "2020-02-01", EndReason.SUCCEEDED);
        held("ben", 2019, "2020-03-01", "2020-05-20", EndReason.SUCCEEDED);
        assertThat(history(LocalDate.of(2020, 5, 1)))
                .containsExactly(
                        "2019/20 held ada 2019-05-15..2020-02-01",
                        "2019/20 not recorded - 2020-02-01..2020-03-01",
                        "2019/20 held ben 2020-03-01..2020-05-20");
    }

    @Test
    void before_the_first_holder_nothing_is_recorded_from_the_first_opening_on() {
        held("ada", 2021, "2021-05-19");
        assertThat(history(LocalDate.of(2021, 6, 1)))
                .containsExactly(
                        "2019/20 not recorded - 2019-05-15..2020-05-20",
                        "2020/21 not recorded - 2020-05-20..2021-05-19",
                        "2021/22 held ada 2021-05-19..2022-05-18");
    }

    @Test
    void of_an_office_that_nobody_held_nothing_is_recorded_up_to_the_day() {
        assertThat(history(LocalDate.of(2020, 12, 1)))
                .containsExactly(
                        "2019/20 not recorded - 2019-05-15..2020-05-20",
                        "2020/21 not recorded - 2020-05-20..2021-05-19");
        terms.clear();
        assertThat(history(LATE)).isEmpty();
    }

    @Test
    void a_year_whose_opening_is_not_recorded_has_its_holders_and_ends_nobodys_year() {
        terms.set(1, opened(2020, null));
        held("ada", 2019, "2019-05-15", "2020-09-01", EndReason.SUCCEEDED);
        held("ben", 2020, "2020-09-01");
        assertThat(history(LocalDate.of(2021, 6, 1)))
                .containsExactly(
                        "2019/20 held ada 2019-05-15..2020-09-01",
                        "2020/21 held ben 2020-09-01..2021-05-19",
                        "2021/22 held over ben 2021-05-19..2022-05-18");
    }

    @Test
    void a_year_that_is_none_of_the_bodys_has_its_holders_too() {
        terms.clear();
        held("ada", 1999, "1999-05-15", "2000-01-01", EndReason.RESIGNED);
        assertThat(history(LATE)).containsExactly("1999/00 held ada 1999-05-15..2000-01-01", "- vacant - 2000-01-01..");
    }

    @Test
    void a_holding_of_no_day_is_left_out() {
        held("ada", 2019, "2020-05-20", "2020-05-20", EndReason.SUCCEEDED);
        held("ben", 2020, "2020-05-20");
        assertThat(history(LocalDate.of(2020, 6, 1)))
                .containsExactly(
                        "2019/20 not recorded - 2019-05-15..2020-05-20", "2020/21 held ben 2020-05-20..2021-05-19");
    }

    @Test
    void joint_holders_overlap_and_the_office_is_vacant_when_the_last_of_them_has_left() {
        held("ada", 2019, "2019-05-15", "2020-01-10", EndReason.RESIGNED);
        held("ben", 2019, "2019-05-15", "2019-10-01", EndReason.DIED);
        held("cem", 2019, "2019-12-01", "2020-03-01", EndReason.RESIGNED);
        assertThat(history(LocalDate.of(2020, 4, 1)))
                .containsExactly(
                        "2019/20 held ada 2019-05-15..2020-01-10",
                        "2019/20 held ben 2019-05-15..2019-10-01",
                        "2019/20 held cem 2019-12-01..2020-03-01",
                        "2019/20 vacant - 2020-03-01..2020-05-20");
    }

    @Test
    void beside_a_joint_holder_without_an_end_nothing_is_vacant() {
        held("ada", 2019, "2019-05-15");
        held("ben", 2019, "2019-05-15", "2019-10-01", EndReason.DIED);
        assertThat(history(LocalDate.of(2020, 1, 1)))
                .containsExactly("2019/20 held ada 2019-05-15..2020-05-20", "2019/20 held ben 2019-05-15..2019-10-01");
    }

    @Test
    void what_begins_behind_the_day_is_left_out_and_what_begins_on_it_is_not() {
        held("ada", 2019, "2019-05-15");
        assertThat(history(LocalDate.of(2020, 5, 19))).containsExactly("2019/20 held ada 2019-05-15..2020-05-20");
        assertThat(history(LocalDate.of(2020, 5, 20)))
                .containsExactly(
                        "2019/20 held ada 2019-05-15..2020-05-20", "2020/21 held over ada 2020-05-20..2021-05-19");
        assertThat(history(LocalDate.of(2019, 5, 14))).isEmpty();
    }

    private List<String> history(LocalDate upTo) {
        return History.of(tenures, terms, upTo).stream()
                .map(piece -> (piece.year() == null ? "-" : piece.year().label()) + " "
                        + piece.state().words() + " "
                        + (piece.tenure() == null ? "-" : piece.tenure().personId()) + " "
                        + piece.days().from() + ".."
                        + (piece.days().until() == null ? "" : piece.days().until()))
                .toList();
    }

    private void held(String person, int year, String from) {
        tenures.add(new TenureRow(conferred(person, year, from, false), Proof.notRecorded(), "event", at(1)));
    }

    private void held(String person, int year, String from, String until, EndReason reason) {
        var conferred = conferred(person, year, from, false);
        tenures.add(new TenureRow(conferred, Proof.notRecorded(), "event", at(1))
                .ended(
                        new OfficeVacated(
                                conferred.bodyId(),
                                conferred.tenureId(),
                                conferred.office(),
                                person,
                                LocalDate.parse(until),
                                reason,
                                Recorded.none()),
                        at(2)));
    }

    private OfficeConferred conferred(String person, int year, String from, boolean acting) {
        return new OfficeConferred(
                "body",
                person + from,
                "chair",
                "Chair",
                person,
                new TermNamed("term-" + year, label(year), year),
                LocalDate.parse(from),
                acting,
                new OfficeBasis(OfficeBasis.Kind.APPOINTMENT, Recorded.none(), Recorded.of("A letter")));
    }

    private static RecordPosition at(long position) {
        return new RecordPosition(position, position);
    }

    /** @param day null where the opening is not recorded */
    private static TermEntry opened(int year, String day) {
        return new TermEntry(
                "term-" + year,
                label(year),
                year,
                day == null ? Recorded.notRecorded() : Recorded.of(LocalDate.parse(day)),
                Recorded.notRecorded(),
                "owner");
    }

    private static String label(int year) {
        return "%d/%02d".formatted(year, (year + 1) % 100);
    }
}
