package org.minutebook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class StoreOutOfReachTests {
    @Test
    void a_lost_connection_is_known_by_its_class_or_its_state_however_deep() {
        assertThat(StoreOutOfReach.caused(new IllegalStateException(new SQLTransientConnectionException("no answer"))))
                .isTrue();
        assertThat(StoreOutOfReach.caused(new IllegalStateException(new SQLException("reset", "08S01"))))
                .isTrue();
    }

    @Test
    void what_the_database_refuses_is_another_thing() {
        assertThat(StoreOutOfReach.caused(new SQLIntegrityConstraintViolationException("twice", "23000")))
                .isFalse();
        assertThat(StoreOutOfReach.caused(new SQLException("no such column", "42S22")))
                .isFalse();
        assertThat(StoreOutOfReach.caused(new SQLException("says nothing"))).isFalse();
        assertThat(StoreOutOfReach.caused(new IllegalStateException("ours"))).isFalse();
    }
}
