package org.minutebook.query.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Histories that aggregates ask for: each event is read once, and none that did not stay. */
@ParameterizedClass
@EnumSource
class HistoriesTests {
    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private final HarbourCouncil council = new HarbourCouncil();
    private TestDatabase database;

    @BeforeEach
    void database() {
        database = kind.fresh(dir);
    }

    @Test
    void what_was_read_is_not_read_again() {
        try (var minutebook = RunningMinutebook.startWith(List.of(ObservedDatabase.class), database)) {
            council.convene(minutebook);
            assertThat(meeting(minutebook)).hasSize(4);
            minutebook.awaitProjections();
            minutebook
                    .component(JdbcClient.class)
                    .sql("update event_log set payload = 'unreadable' where stream_id = ?")
                    .param(council.id("meeting"))
                    .update();

            council.meeting(minutebook, "record-apology", "{'person': {'personId': '$eve'}}");
            var asked = minutebook
                    .component(ObservedDatabase.class)
                    .observe(() -> assertThat(meeting(minutebook)).hasSize(5));
            assertThat(asked.statements()).hasSize(1);
        }
        try (var again = RunningMinutebook.start(database)) {
            assertThatThrownBy(() -> meeting(again)).as("the control").hasMessageContaining("deserializing");
        }
    }

    @Test
    void an_event_of_a_transaction_that_is_undone_is_not_kept() {
        try (var minutebook = RunningMinutebook.start(database)) {
            council.convene(minutebook);
            var seen = new AtomicInteger();
            var unit = DefaultUnitOfWork.startAndGet(null);
            unit.attachTransaction(minutebook.component(TransactionManager.class));
            var result = unit.executeWithResult(() -> {
                minutebook
                        .component(EventStore.class)
                        .publish(new GenericDomainEventMessage<>(
                                MeetingEvent.STREAM,
                                council.id("meeting"),
                                4,
                                new MeetingClosed(council.id("meeting"), Recorded.notRecorded())));
                unit.onPrepareCommit(appended -> {
                    seen.set(meeting(minutebook).size());
                    throw new IllegalStateException("undone");
                });
                return null;
            });
            assertThat(result.isExceptional()).isTrue();
            assertThat(seen).as("a transaction sees its own rows").hasValue(5);
            assertThat(meeting(minutebook)).hasSize(4);
        }
    }

    private List<MeetingEvent> meeting(RunningMinutebook minutebook) {
        return minutebook.component(EventLog.class).eventsOf(council.id("meeting"), MeetingEvent.class);
    }
}
