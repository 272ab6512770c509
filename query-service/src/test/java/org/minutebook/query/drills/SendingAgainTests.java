package org.minutebook.query.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/**
 * R3: the same command is sent five times under one key: in series, in parallel, after a restart, and to a second
 * application on the same database.
 *
 * <p>Each time there is one effect and the same answer; another body under the key is refused. The command is one that
 * is given a new id whenever it is carried out. The control is the same command without a key.
 */
class SendingAgainTests {
    private static final int TIMES = Drill.times("times", 5);

    @TempDir
    Path dir;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger again = new AtomicInteger();
    private int sent;

    @Test
    void a_command_under_a_key_has_one_effect_and_one_answer() {
        try (var drill = Drill.begin("R3", "the same command " + TIMES + " times", "H2, server")) {
            var products = new ArrayList<String>();
            for (TestDatabases.Kind kind : TestDatabases.Kind.values()) {
                var database = kind.fresh(dir);
                products.add(database.product());
                drill(database, kind == TestDatabases.Kind.SERVER);
            }
            drill.trials("in series, in parallel, after a restart, and on the server to a second application");
            drill.found("on " + String.join(" and ", products) + " one effect, the same answer, another body refused; "
                    + sent + " requests, " + again + " told to come again");
            drill.control("without a key: two effects, two answers");
        }
    }

    private void drill(TestDatabase database, boolean several) {
        var inSeries = person("in series");
        var inParallel = person("in parallel");
        Receipts receipts;
        try (var minutebook = RunningMinutebook.start(database)) {
            var at = List.of(minutebook.address());
            receipts = new Receipts(
                    IntStream.range(0, TIMES)
                            .mapToObj(time -> receipt(minutebook.address(), inSeries))
                            .toList(),
                    atOnce(inParallel, at));
            requireOneEffect(minutebook, inSeries, receipts.inSeries());
            requireOneEffect(minutebook, inParallel, receipts.inParallel());
            requireRefused(minutebook.address(), inSeries.key());
            requireTwoEffectsWithoutAKey(minutebook);
        }
        try (var minutebook = RunningMinutebook.start(database)) {
            assertThat(receipt(minutebook.address(), inSeries))
                    .isEqualTo(receipts.inSeries().get(0));
            assertThat(receipt(minutebook.address(), inParallel))
                    .isEqualTo(receipts.inParallel().get(0));
            requireRefused(minutebook.address(), inParallel.key());
            if (several) {
                toTwoApplications(minutebook, database, inSeries, receipts);
            }
            requireOneEffect(minutebook, inSeries, receipts.inSeries());
            requireOneEffect(minutebook, inParallel, receipts.inParallel());
        }
    }

    private record Receipts(List<Ledger.Receipt> inSeries, List<Ledger.Receipt> inParallel) {}

    private void toTwoApplications(
            RunningMinutebook first, TestDatabase database, Request answered, Receipts receipts) {
        try (var second = RunningMinutebook.start(database)) {
            assertThat(receipt(second.address(), answered))
                    .isEqualTo(receipts.inSeries().get(0));
            var toBoth = person("to both");
            requireOneEffect(first, toBoth, atOnce(toBoth, List.of(first.address(), second.address())));
            requireRefused(second.address(), answered.key());
            requireRefused(second.address(), toBoth.key());
        }
    }

    private List<Ledger.Receipt> atOnce(Request request, List<URI> addresses) {
        return AtOnce.all(IntStream.range(0, TIMES)
                .<Callable<Ledger.Receipt>>mapToObj(
                        time -> () -> receipt(addresses.get(time % addresses.size()), request))
                .toList());
    }

    private void requireTwoEffectsWithoutAKey(RunningMinutebook minutebook) {
        var keyless = person("without a key").under(null);
        var first = receipt(minutebook.address(), keyless);
        var second = receipt(minutebook.address(), keyless);
        assertThat(first).isNotEqualTo(second);
        assertThat(effects(minutebook, keyless)).hasSize(2);
    }

    private void requireRefused(URI address, String key) {
        var other = person("another body").under(key);
        var refusal = post(address, other);
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains("\"record.key-unused\"");
    }

    private static void requireOneEffect(RunningMinutebook minutebook, Request request, List<Ledger.Receipt> receipts) {
        var first = receipts.get(0);
        assertThat(receipts).isEqualTo(Collections.nCopies(TIMES, first));
        assertThat(effects(minutebook, request)).singleElement().satisfies(event -> {
            assertThat(event.get("position").asLong()).isEqualTo(first.position());
            assertThat(event.get("stream").get("id").stringValue()).isEqualTo(first.id());
        });
    }

    /** The events whose payload has what the request says. */
    private static List<JsonNode> effects(RunningMinutebook minutebook, Request request) {
        var events = new ArrayList<JsonNode>();
        for (JsonNode event : minutebook
                .get("/api/v1/record/events?limit=1000")
                .expect(200)
                .json()
                .get("items")) {
            var name = event.get("payload").path("displayName").asString("");
            if (!name.isEmpty() && request.body().contains('"' + name + '"')) {
                events.add(event);
            }
        }
        return events;
    }

    private Ledger.Receipt receipt(URI address, Request request) {
        var answer = post(address, request);
        while (answer.statusCode() == 503) {
            again.incrementAndGet();
            answer = post(address, request);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Ledger.Receipt.of(answer.body());
    }

    private synchronized void counts() {
        sent++;
    }

    private HttpResponse<String> post(URI address, Request request) {
        counts();
        return Clerk.post(client, address, request).orElseThrow();
    }

    private static Request person(String name) {
        return Request.of(
                UUID.randomUUID().toString(), "people/register-person", "{'displayName':'Sent %s'}".formatted(name));
    }
}
