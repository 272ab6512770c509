package org.minutebook.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class DraftsTests {
    private final List<String> written = new ArrayList<>();
    private final Drafts drafts = new Drafts(noting(written));

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void what_the_transaction_added_stands_before_it_is_written() {
        drafts.add(String.class, "a", "first");
        drafts.add(String.class, "a", "second");
        assertThat(written).isEmpty();
        assertThat(drafts.current(String.class, "a", () -> Optional.of("stored")))
                .contains("second");

        drafts.write();
        assertThat(written).containsExactly("persist first", "persist second", "flush");
    }

    @Test
    void what_has_been_written_is_not_added_again() {
        drafts.add(String.class, "a", "first");
        drafts.write();
        drafts.write();
        assertThat(written).containsExactly("persist first", "flush", "flush");
        assertThat(drafts.current(String.class, "a", Optional::empty)).contains("first");
    }

    @Test
    void a_stored_row_is_looked_up_once() {
        assertThat(drafts.current(String.class, "a", Optional::empty)).isEmpty();
        assertThat(drafts.current(String.class, "a", () -> Optional.of("stored")))
                .contains("stored");
        assertThat(drafts.current(String.class, "a", Optional::empty)).contains("stored");
        assertThat(drafts.current(Integer.class, "a", Optional::empty)).isEmpty();
    }

    @Test
    void the_next_transaction_knows_nothing_of_it() {
        drafts.add(String.class, "a", "first");
        end();
        begin();
        assertThat(drafts.current(String.class, "a", Optional::empty)).isEmpty();
    }

    /** Notes what it is asked to do, and does nothing. */
    private static EntityManager noting(List<String> calls) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, values) -> {
                    calls.add(values == null ? method.getName() : method.getName() + " " + values[0]);
                    return null;
                });
    }
}
