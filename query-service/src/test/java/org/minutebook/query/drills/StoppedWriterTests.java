package org.minutebook.query.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.MySqlEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordPosition;
import org.minutebook.record.log.Wanted;
import org.minutebook.record.names.EventSerializer;
import org.minutebook.record.test.TestDatabases;

/**
 * R5: a writer has inserted its event, stops for longer than the framework waits for gaps, and commits after all.
 *
 * <p>No reader may miss its event, nor see any twice, whether it read before, meanwhile or afterwards.
 * {@code minutebook.drills.stop-seconds} says for how long. The control is the framework's own engine, which must lose
 * the event: with it, others commit behind the stopped writer, and a reader that comes when they are old takes its
 * place for a hole.
 */
class StoppedWriterTests {
    private static final Duration STOP = Duration.ofSeconds(Drill.times("stop-seconds", 65));
    private static final int CLIENTS = 3;

    /**
     * Would print each second, with its stack trace, what waits for the stopped writer: that is what it is here for.
     */
    private static final String QUIET = "logging.level.axon-janitor=error";

    @TempDir
    Path dir;

    private record Outcome(String product, SortedMap<String, AtomicInteger> answers, Duration longest, long events) {}

    @Test
    void no_reader_misses_what_a_stopped_writer_commits_at_last() {
        try (var drill = Drill.begin("R5", "a writer stopped between insert and commit", "H2, server")) {
            List<Callable<Outcome>> runs = Stream.of(TestDatabases.Kind.values())
                    .<Callable<Outcome>>map(kind -> () -> run(kind))
                    .toList();
            var outcomes = AtOnce.all(runs);
            drill.trials("stopped for " + STOP.toSeconds() + " s; " + CLIENTS + " clients meanwhile");
            drill.found(String.join(
                    "; ",
                    outcomes.stream()
                            .map(outcome -> outcome.product() + ": " + outcome.events()
                                    + " events, each seen once by a view and by readers of before, meanwhile and after;"
                                    + " clients were answered " + outcome.answers() + ", the last after "
                                    + outcome.longest().toSeconds() + " s")
                            .toList()));
            drill.control("Axon's JDBC engine, on both: the reader never gets the event: caught");
        }
    }

    private Outcome run(TestDatabases.Kind kind) throws Exception {
        var database = kind.fresh(dir);
        var threads = Executors.newCachedThreadPool();
        try (var minutebook = RunningMinutebook.startWith(List.of(Counts.class), database, QUIET)) {
            assertThat(losesWithStockEngine(minutebook, threads)).isTrue();

            var go = new CountDownLatch(1);
            var over = new CountDownLatch(1);
            var before = threads.submit(() -> readUntil(minutebook, over));
            minutebook
                    .post("/api/v1/organisations/register-organisation", "{\"name\":\"before\"}")
                    .expect(201);
            var stopped = stopsBeforeItsCommit(minutebook, threads, go);
            var meanwhile = threads.submit(() -> readUntil(minutebook, over));
            var answers = new ConcurrentSkipListMap<String, AtomicInteger>();
            var end = now().plus(STOP);
            var clients = new ArrayList<Future<Duration>>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> send(minutebook, end, answers)));
            }
            while (now().isBefore(end)) {
                minutebook.get("/api/v1/organisations").expect(200);
                assertThat(go.await(200, TimeUnit.MILLISECONDS)).isFalse();
            }
            go.countDown();
            stopped.get();
            var longest = Duration.ZERO;
            for (var client : clients) {
                longest = client.get().compareTo(longest) > 0 ? client.get() : longest;
            }
            minutebook
                    .post("/api/v1/organisations/register-organisation", "{\"name\":\"after\"}")
                    .expect(201);
            minutebook.awaitProjections();
            over.countDown();
            var all = LongStream.rangeClosed(1, minutebook.head()).boxed().toList();
            assertThat(before.get()).isEqualTo(all);
            assertThat(meanwhile.get()).isEqualTo(all);
            assertThat(readUntil(minutebook, over)).isEqualTo(all);
            assertThat(minutebook.component(Counts.class).seen()).isEqualTo(all);
            assertThat(minutebook
                            .get("/api/v1/organisations")
                            .expect(200)
                            .json()
                            .get("items"))
                    .hasSameSizeAs(all);
            assertThat(answers.keySet()).isSubsetOf("201", "503");
            return new Outcome(database.product(), answers, longest, minutebook.head());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Inserts an event and waits for the word to commit it. Returns when it is inserted. */
    private static Future<?> stopsBeforeItsCommit(
            RunningMinutebook minutebook, ExecutorService threads, CountDownLatch go) throws InterruptedException {
        var inserted = new CountDownLatch(1);
        var store = minutebook.component(EventStore.class);
        var transactions = minutebook.component(TransactionManager.class);
        var writer = threads.submit(() -> {
            var unit = DefaultUnitOfWork.startAndGet(null);
            unit.attachTransaction(transactions);
            // What is registered last is done first: before the transaction's own commit, after the insert.
            unit.onCommit(appended -> {
                inserted.countDown();
                await(go);
            });
            unit.execute(() -> store.publish(organisation("stopped")));
        });
        assertThat(inserted.await(30, TimeUnit.SECONDS)).isTrue();
        return writer;
    }

    /**
     * One command after the other until the end, under one key until it is recorded; the longest time for an answer.
     */
    private static Duration send(RunningMinutebook minutebook, Instant end, SortedMap<String, AtomicInteger> answers) {
        var client = HttpClient.newHttpClient();
        var longest = Duration.ZERO;
        boolean recorded = true;
        Request request = null;
        while (now().isBefore(end) || !recorded) {
            if (recorded) {
                request = Request.of(
                        UUID.randomUUID().toString(), "organisations/register-organisation", "{'name':'meanwhile'}");
            }
            var sent = now();
            var answer = Clerk.post(client, minutebook.address(), request).orElseThrow();
            var took = Duration.between(sent, now());
            longest = took.compareTo(longest) > 0 ? took : longest;
            answers.computeIfAbsent(Integer.toString(answer.statusCode()), first -> new AtomicInteger())
                    .incrementAndGet();
            recorded = answer.statusCode() == 201;
        }
        return longest;
    }

    /** All positions in the order in which a reader finds them, until the record's end after everything is over. */
    private static List<Long> readUntil(RunningMinutebook minutebook, CountDownLatch over) throws InterruptedException {
        var positions = new ArrayList<Long>();
        var log = minutebook.component(EventLog.class);
        long last = 0;
        boolean more = true;
        while (more || over.getCount() > 0) {
            var next = log.commitsAfter(last, 10, Wanted.ALL).events();
            more = !next.isEmpty();
            for (var event : next) {
                last = ((RecordPosition) event.trackingToken()).at();
                positions.add(last);
            }
            if (!more) {
                more = over.await(100, TimeUnit.MILLISECONDS) && log.head() > last;
            }
        }
        return positions;
    }

    private static boolean losesWithStockEngine(RunningMinutebook minutebook, ExecutorService threads)
            throws Exception {
        var transactions = minutebook.component(TransactionManager.class);
        var serializer = minutebook.component(EventSerializer.class);
        var building = JdbcEventStorageEngine.builder();
        building.connectionProvider(new SpringDataSourceConnectionProvider(minutebook.component(DataSource.class)))
                .transactionManager(transactions)
                .gapTimeout(1000)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer);
        var engine = building.build();
        engine.createSchema(MySqlEventTableFactory.INSTANCE);
        var slow = organisation("slow");
        var quick = organisation("quick");

        var inserted = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var writer = threads.submit(() -> transactions.executeInTransaction(() -> {
            engine.appendEvents(slow);
            inserted.countDown();
            await(go);
        }));
        assertThat(inserted.await(30, TimeUnit.SECONDS)).isTrue();
        transactions.executeInTransaction(() -> engine.appendEvents(quick));
        var old = now().plusMillis(1200);
        minutebook.await("the quick one is old", () -> now().isAfter(old));

        var first = engine.readEvents((TrackingToken) null, false).toList();
        assertThat(first).hasSize(1);
        go.countDown();
        writer.get();
        assertThat(engine.readEvents(slow.getAggregateIdentifier()).hasNext()).isTrue();
        return engine.readEvents(first.get(0).trackingToken(), false).toList().isEmpty();
    }

    private static DomainEventMessage<OrganisationRegistered> organisation(String name) {
        var id = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>(
                OrganisationEvent.STREAM, id, 0, new OrganisationRegistered(id, name, name, List.of()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** A view that keeps the position of every event, as often as it is told. */
    @ProcessingGroup("query.counts")
    static class Counts {
        private final Queue<Long> seen = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(OrganisationRegistered event, TrackingToken token) {
            seen.add(((RecordPosition) token).at());
        }

        List<Long> seen() {
            return List.copyOf(seen);
        }
    }
}
