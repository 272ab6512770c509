package org.minutebook.query.drills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A client that records one command of its script after the other, and sends each again, under the same key, until it
 * is answered.
 */
final class Clerk {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int REMEMBERED = 5;
    private static final int TRIES = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Script script;
    private final Ledger ledger;
    private final Deque<Request> last = new ArrayDeque<>();
    private Request pending;

    Clerk(Script script, Ledger ledger) {
        this.script = script;
        this.ledger = ledger;
    }

    /** Sends its last acknowledged commands once more, then goes on as long as it may and somebody answers. */
    void workWhile(BooleanSupplier may, URI address) {
        boolean answered = true;
        for (Request request : List.copyOf(last)) {
            answered = answered && send(request, address);
        }
        while (answered && may.getAsBoolean()) {
            if (pending == null) {
                pending = script.next();
            }
            answered = send(pending, address);
        }
    }

    /** Sends until the command that has had no answer yet has one. */
    void finish(URI address) {
        for (int attempt = 0; pending != null && attempt < TRIES; attempt++) {
            send(pending, address);
        }
    }

    /** @return whether to go on: somebody answered, and not that the script is wrong */
    private boolean send(Request request, URI address) {
        ledger.sends(request);
        var answer = post(client, address, request);
        ledger.counts(answer.map(there -> Integer.toString(there.statusCode())).orElse("none"));
        answer.ifPresent(there -> note(request, there));
        return answer.filter(there -> there.statusCode() / 100 != 4).isPresent();
    }

    private void note(Request request, HttpResponse<String> answer) {
        switch (answer.statusCode()) {
            case 200, 201 -> {
                ledger.acknowledges(request, answer.body());
                if (request == pending) {
                    remember();
                }
            }
            case 503 -> {
                if (!isProblemThatSaysWhen(answer)) {
                    ledger.surprises("503 without a problem: " + answer.body());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            default -> {
                ledger.surprises(answer.statusCode() + " to " + request.path() + ": " + answer.body());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void remember() {
        last.addLast(pending);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
        pending = null;
    }

    private static boolean isProblemThatSaysWhen(HttpResponse<String> answer) {
        return answer.headers()
                        .firstValue("Content-Type")
                        .filter("application/problem+json"::equals)
                        .isPresent()
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.body().contains("\"code\":");
    }

    /** Posts a command; empty when there is no answer. */
    static Optional<HttpResponse<String>> post(HttpClient client, URI address, Request request) {
        var post = HttpRequest.newBuilder(address.resolve("/api/v1/" + request.path()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(request.body()));
        if (request.key() != null) {
            post.header("Idempotency-Key", request.key());
        }
        try {
            return Optional.of(client.send(post.build(), BodyHandlers.ofString()));
        } catch (IOException gone) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
