package org.minutebook.query.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressLinesTests {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong(-5);

    @Test
    void percent_and_position_are_said_once_a_second_at_most() {
        var lines = new ProgressLines(new PrintStream(printed, true, StandardCharsets.UTF_8), 8000, nanos::get);
        LongStream.rangeClosed(1, 8).forEach(batch -> {
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(400));
            lines.accept(1000 * batch);
        });
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("37 %, read up to position 3000 of 8000", "75 %, read up to position 6000 of 8000");
    }

    @Test
    void what_is_read_at_once_is_not_spoken_of() {
        var lines = new ProgressLines(new PrintStream(printed, true, StandardCharsets.UTF_8), 2000, nanos::get);
        lines.accept(1000);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(9));
        lines.accept(2000);
        assertThat(printed.size()).isZero();
    }
}
