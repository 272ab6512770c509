package org.minutebook.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.benchmarks.figures.Figures;
import org.minutebook.benchmarks.statistics.Estimate;

class ReportTests {
    private static final String REASON = "Strict order means";

    @TempDir
    Path dir;

    @Test
    void a_value_stands_beside_its_target_and_interval() {
        assertThat(lines(0.41))
                .contains(
                        "| with order and chain | MariaDB | 0.41 | 0.40 – 0.42 | ≥ 0.35 | reached | 1/s against 2/s |");
    }

    @Test
    void a_reason_is_given_only_where_the_target_is_missed() {
        assertThat(String.join("\n", lines(0.41))).doesNotContain(REASON);
        assertThat(String.join("\n", lines(0.21))).contains("**not reached**").contains(REASON);
    }

    @Test
    void a_figure_that_is_taken_anew_replaces_its_lines_and_leaves_the_others() throws IOException {
        var results = new Results(dir);
        results.keep("P2", "h2", List.of(result("P2", 0.1), result("P2", 0.2)));
        results.keep("P9", "h2", List.of(result("P9", 0.3)));
        results.keep("P2", "h2", List.of(result("P2", 0.4)));
        assertThat(results.all())
                .extracting(result -> result.measured().value().value())
                .containsExactly(0.4, 0.3);
    }

    @Test
    void what_was_kept_is_read_as_it_was() throws IOException {
        var results = new Results(dir);
        results.keep("P2", "h2", List.of(result("P2", 0.1)));
        assertThat(results.all()).containsExactly(result("P2", 0.1));
    }

    @Test
    void every_figure_that_was_kept_is_in_the_table_in_order() throws IOException {
        var results = new Results(dir);
        for (var figure : Figures.ALL) {
            results.keep(figure.number(), "h2", List.of(result(figure.number(), 0.1)));
        }
        assertThat(results.all())
                .extracting(Result::figure)
                .containsExactlyElementsOf(Figures.titles().keySet());
        assertThat(String.join("\n", new Report(Figures.titles()).lines(results.all())))
                .contains("## P1: ", "## Q1: ");
    }

    @Test
    void every_reason_is_for_a_figure_that_there_is() throws IOException {
        var numbers = Figures.ALL.stream().map(figure -> figure.number() + ".").toList();
        try (var reasons = Files.lines(Path.of("src/main/resources/reasons.properties"))) {
            assertThat(reasons.filter(line -> line.matches("[A-Z]\\d.*")))
                    .isNotEmpty()
                    .allMatch(line -> numbers.stream().anyMatch(line::startsWith));
        }
    }

    private static List<String> lines(double value) {
        return new Report(Figures.titles()).lines(List.of(result("P2", value)));
    }

    private static Result result(String figure, double value) {
        return new Result(
                figure,
                "mariadb",
                "11.4.5",
                new Measured(
                        "eight-writers",
                        "with order and chain",
                        new Estimate(value, value - 0.01, value + 0.01),
                        "",
                        Target.atLeast(0.35),
                        "1/s against 2/s"),
                500,
                600,
                Instant.parse("2031-05-07T19:00:00Z"),
                "abc",
                42,
                1000,
                false);
    }
}
