package org.minutebook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.record.names.RecordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class RecordedTests {
    private final JsonMapper json = RecordJson.strict();

    record Holder(Recorded<LocalDate> day, List<Recorded<String>> names) {}

    @Test
    void what_is_recorded_is_written_with_its_state() {
        assertThat(json.writeValueAsString(new Holder(
                        Recorded.of(LocalDate.of(2022, 9, 28)),
                        List.of(Recorded.notRecorded(), new Recorded<>(Recorded.State.WITHHELD, null)))))
                .isEqualTo("{\"day\":{\"state\":\"recorded\",\"value\":\"2022-09-28\"},"
                        + "\"names\":[{\"state\":\"not-recorded\"},{\"state\":\"withheld\"}]}");
    }

    @Test
    void a_bare_value_is_read_as_recorded() {
        assertThat(json.readValue("{\"day\":\"2022-09-28\",\"names\":[\"Ada\",{\"state\":\"none\"}]}", Holder.class))
                .isEqualTo(new Holder(
                        Recorded.of(LocalDate.of(2022, 9, 28)), List.of(Recorded.of("Ada"), Recorded.none())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\":\"recorded\"}",
                "{\"state\":\"none\",\"value\":\"2022-09-28\"}",
                "{\"state\":\"perhaps\"}",
                "{\"state\":null}",
                "{\"state\":\"recorded\",\"value\":\"no date\"}",
                "7"
            })
    void what_is_neither_is_refused(String day) {
        assertThatThrownBy(() -> json.readValue("{\"day\":" + day + "}", Holder.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void a_value_belongs_to_recorded_and_to_no_other_state() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recorded<>(Recorded.State.NONE, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recorded<>(Recorded.State.RECORDED, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recorded<>(null, null));
    }
}
