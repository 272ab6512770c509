package org.minutebook.record.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Tests {
    @ParameterizedTest
    @CsvSource({
        "2022-10-01T12:00:00Z, 2022-10-01T12:00:00Z",
        "2022-10-01t12:00:00z, 2022-10-01T12:00:00Z",
        "2022-10-01T12:00:00.5Z, 2022-10-01T12:00:00.500Z",
        "2022-10-01T12:00:00.123456789Z, 2022-10-01T12:00:00.123456789Z",
        "2022-10-01T12:00:00.12345678999999999999Z, 2022-10-01T12:00:00.123456789Z",
        "2022-10-01T13:00:00+01:00, 2022-10-01T12:00:00Z",
        "2022-10-01T06:30:00-05:30, 2022-10-01T12:00:00Z",
        "2022-10-02T11:59:00+23:59, 2022-10-01T12:00:00Z",
        "2022-10-01T12:00:00-00:00, 2022-10-01T12:00:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "2020-02-29T00:00:00Z, 2020-02-29T00:00:00Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59.999999999Z",
        "2016-12-31T15:59:60.75-08:00, 2016-12-31T23:59:59.999999999Z"
    })
    void an_instant_is_read_in_each_of_its_spellings(String text, Instant instant) {
        assertThat(Rfc3339.instant(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "now",
                "2022-10-01",
                "2022-10-01T12:00Z",
                "2022-10-01T12:00:00",
                "2022-10-01 12:00:00Z",
                " 2022-10-01T12:00:00Z",
                "2022-10-01T12:00:00Z ",
                "2022-10-01T12:00:00Z\n",
                "2022-10-01T12:00:00+01",
                "2022-10-01T12:00:00+0100",
                "2022-10-01T12:00:00+01:00:00",
                "2022-10-01T12:00:00+24:00",
                "2022-10-01T12:00:00+01:60",
                "2022-10-01T12:00:00Z[Europe/London]",
                "2022-10-01T12:00:00.Z",
                "2022-10-01T12:00:00,5Z",
                "2022-10-01T24:00:00Z",
                "2022-10-01T12:60:00Z",
                "2022-10-01T12:00:61Z",
                "2022-10-01T12:00:60Z",
                "2022-10-01T23:59:60Z",
                "2022-02-29T00:00:00Z",
                "2022-13-01T00:00:00Z",
                "2022-10-1T12:00:00Z",
                "+2022-10-01T12:00:00Z",
                "-2022-10-01T12:00:00Z",
                "12022-10-01T12:00:00Z",
                "20221001T120000Z",
                "２０２２-10-01T12:00:00Z"
            })
    void anything_else_is_none(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Rfc3339.instant(text));
    }
}
