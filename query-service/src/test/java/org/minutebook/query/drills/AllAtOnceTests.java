package org.minutebook.query.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.query.MinutebookProcess;
import org.minutebook.query.drills.AtPoint.Point;
import org.minutebook.query.drills.Positions.Fact;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * R4: 32 clients of two applications on one database all want what only one can have: a body's chair, its code, a
 * person's membership; and minute numbers of one series.
 *
 * <p>One wins, the others are refused with 409, at no position are there two chairs, numbers have no gap and stand in
 * the order of the record. {@code minutebook.drills.rounds} says how often, each time with a body of its own. The
 * control takes the unique key of histories away from the store: then there must be two chairs.
 */
@Tag(Drill.TAG)
class AllAtOnceTests {
    private static final int ROUNDS = Drill.times("rounds", 3);
    private static final int CLIENTS = 32;
    private static final int MEETINGS = 4;
    private static final int ITEMS_EACH = 4;

    /** Each command waits before it is numbered, so that the two applications decide on the same past. */
    private static final String[] SLOW = AtPoint.pause(Point.BEFORE_LOCK, 25);

    private static final List<String> PEOPLE = List.of("ada", "ben", "cyd", "dan");

    @TempDir
    Path dir;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger comeAgain = new AtomicInteger();
    private final AtomicInteger overtaken = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void one_wins_and_the_others_are_refused() {
        var database = TestDatabases.Kind.SERVER.fresh(dir);
        try (var drill = Drill.begin("R4", CLIENTS + " clients of two applications at once", database.product());
                var first = MinutebookProcess.start(database, dir.resolve("first.txt"), SLOW)) {
            first.awaitReady();
            try (var second = MinutebookProcess.start(database, dir.resolve("second.txt"), SLOW)) {
                second.awaitReady();
                var addresses = List.of(first.address(), second.address());
                for (int round = 1; round <= ROUNDS; round++) {
                    race(new Board("R" + round), addresses, database);
                }
                drill.trials(ROUNDS + " rounds: one chair, one code, one membership, " + CLIENTS * ITEMS_EACH
                        + " minute numbers in " + MEETINGS + " meetings");
                drill.found("one winner each, the others 409; never two chairs at any of "
                        + Positions.of(database).size() + " positions; numbers without gap, in order; "
                        + requests + " requests at once, " + overtaken + " overtaken and sent again (409), " + comeAgain
                        + " told to come again (503)");
                drill.control("without the store's unique key: " + twoChairsWithoutTheKey(addresses, database)
                        + "; a made-up gap: caught");
            }
        }
        assertThat(Positions.outOfNumber(List.of(taken(1, 1), taken(2, 3)), Set.of("m")))
                .containsExactly(2L);
        assertThat(Positions.outOfNumber(List.of(taken(1, 1), taken(2, 1)), Set.of("m")))
                .containsExactly(2L);
    }

    private static Fact taken(long position, int number) {
        return Fact.of(position, "m", "meetings.item-taken", "{'number':{'state':'recorded','value':" + number + "}}");
    }

    private void race(Board board, List<URI> addresses, TestDatabase database) {
        prepare(board, addresses);
        requireOneWinner(atOnce(addresses, board::election), "membership.office-free");
        requireOneWinner(atOnce(addresses, board::membership), "membership.member-once");
        requireOneWinner(atOnce(addresses, board::code), "membership.code-free");
        for (int time = 0; time < ITEMS_EACH; time++) {
            int number = time;
            assertThat(atOnce(addresses, client -> board.item(number, client), this::evenIfOvertaken))
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        }
        var record = Positions.of(database);
        assertThat(Positions.withTwoHolders(record)).isEmpty();
        assertThat(Positions.outOfNumber(record, board.meetings())).isEmpty();
        assertThat(record.stream()
                        .filter(fact -> board.meetings().contains(fact.stream())
                                && fact.name().equals("meetings.item-taken")))
                .hasSize(CLIENTS + CLIENTS * ITEMS_EACH);
        for (URI address : addresses) {
            assertThat(chairs(board, address, record.size())).hasSize(1);
        }
    }

    private static void requireOneWinner(List<HttpResponse<String>> answers, String code) {
        assertThat(answers.stream().filter(answer -> answer.statusCode() / 100 == 2))
                .as("%s; one answer: %s", code, answers.get(0).body())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() / 100 != 2))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                    assertThat(answer.body()).containsAnyOf(code, "record.not-overtaken");
                });
    }

    private void prepare(Board board, List<URI> addresses) {
        board.founding().forEach(request -> send(addresses.get(0), request));
        // Every meeting is prepared by a client of its own, since they have nothing to do with each other.
        AtOnce.all(IntStream.range(0, MEETINGS)
                .<Callable<Boolean>>mapToObj(meeting -> () -> {
                    board.preparing(meeting)
                            .forEach(request -> send(addresses.get(meeting % addresses.size()), request));
                    return true;
                })
                .toList());
    }

    private void send(URI address, Request request) {
        var answer = answered(address, request);
        assertThat(answer.statusCode() / 100)
                .as(request.path() + ": " + answer.body())
                .isEqualTo(2);
    }

    private List<HttpResponse<String>> atOnce(List<URI> addresses, IntFunction<Request> of) {
        return atOnce(addresses, of, this::answered);
    }

    private List<HttpResponse<String>> atOnce(
            List<URI> addresses, IntFunction<Request> of, BiFunction<URI, Request, HttpResponse<String>> sending) {
        var start = new CyclicBarrier(CLIENTS);
        return AtOnce.all(IntStream.range(0, CLIENTS)
                .<Callable<HttpResponse<String>>>mapToObj(number -> () -> {
                    start.await();
                    requests.incrementAndGet();
                    return sending.apply(addresses.get(number % addresses.size()), of.apply(number));
                })
                .toList());
    }

    /** The answer, once it is another one than that somebody else was quicker: then the same is asked again. */
    private HttpResponse<String> evenIfOvertaken(URI address, Request request) {
        var answer = answered(address, request);
        while (answer.statusCode() == 409 && answer.body().contains("\"record.not-overtaken\"")) {
            overtaken.incrementAndGet();
            answer = answered(address, request);
        }
        return answer;
    }

    /** The answer, once it is another one than to come again. */
    private HttpResponse<String> answered(URI address, Request request) {
        var answer = Clerk.post(client, address, request).orElseThrow();
        while (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            comeAgain.incrementAndGet();
            answer = Clerk.post(client, address, request).orElseThrow();
        }
        return answer;
    }

    private JsonNode chairs(Board board, URI address, long head) {
        var request = HttpRequest.newBuilder(address.resolve(
                        "/api/v1/bodies/" + board.slug() + "/offices/chair/holders?on=2031-06-01&min-position=" + head))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            while (answer.statusCode() == 503) {
                answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body()).get("holders");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String twoChairsWithoutTheKey(List<URI> addresses, TestDatabase database) {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("alter table event_log drop index event_log_stream,"
                    + " add index event_log_stream_loose (stream_id, stream_sequence)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        for (int round = 1; round <= 10; round++) {
            var board = new Board("L" + round);
            prepare(board, addresses);
            long winners = atOnce(addresses, board::election).stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .count();
            if (!Positions.withTwoHolders(Positions.of(database)).isEmpty()) {
                return winners + " chairs at once in round " + round + ": caught";
            }
        }
        throw new AssertionError("Nothing went wrong without the key, or it was not noticed");
    }

    /** A body, and what its clients send. Each meeting prepares its share of the elections. */
    private record Board(String code) {
        List<Request> founding() {
            var requests = new ArrayList<Request>();
            requests.add(
                    request("organisations/register-organisation", "{'id':'%s','name':'Town %s'}", id("town"), code));
            requests.add(request(
                    "bodies/establish-body",
                    "{'id':'%s','name':'Board','code':'%s','kind':'other'}",
                    id("board"),
                    code));
            requests.add(request(
                    "bodies/" + id("board") + "/amend-constitution",
                    "{'constitution':{'quorum':2,'offices':[{'key':'chair','title':'Chair','joint':false}],"
                            + "'numbering':{'form':'%s {number}/{yyyy}'},'houseStyle':{'decisionVerb':'RESOLVED'}}}",
                    code));
            requests.add(request(
                    "terms/open-term",
                    "{'id':'%s','calendarOwner':'%s','label':'2031/32','firstYear':2031}",
                    id("term"),
                    id("town")));
            requests.add(request("people/register-person", "{'id':'%s','displayName':'Eve'}", id("eve")));
            for (String person : PEOPLE) {
                requests.add(request("people/register-person", "{'id':'%s','displayName':'%s'}", id(person), person));
                requests.add(request(
                        "bodies/" + id("board") + "/appoint-member",
                        "{'personId':'%s','memberClass':'member','voting':true}",
                        id(person)));
            }
            return requests;
        }

        List<Request> preparing(int meeting) {
            var at = "meetings/" + meeting(meeting);
            var requests = new ArrayList<Request>();
            requests.add(request(
                    "meetings/schedule-meeting",
                    "{'id':'%s','bodyId':'%s','kind':'%s','termId':'%s','heldOn':'2031-05-0%d'}",
                    meeting(meeting),
                    id("board"),
                    meeting == 0 ? "annual" : "extraordinary",
                    id("term"),
                    meeting + 1));
            for (String person : PEOPLE) {
                requests.add(request(
                        at + "/record-attendance", "{'person':{'personId':'%s'},'capacity':'member'}", id(person)));
            }
            requests.add(
                    request(at + "/open-meeting", "{'openedAt':'18:00','presiding':{'personId':'%s'}}", id("ada")));
            IntStream.range(0, CLIENTS)
                    .filter(client -> meetingOf(client).equals(meeting(meeting)))
                    .forEach(client -> requests.addAll(nominating(at, client)));
            return requests;
        }

        private List<Request> nominating(String at, int number) {
            return List.of(
                    request(at + "/take-item", "{'itemId':'i%d','heading':'Election of Chair'}", number),
                    request(
                            at + "/nominate",
                            "{'itemId':'i%d','nominationId':'n%1$d','office':'chair','termId':'%2$s',"
                                    + "'candidate':{'personId':'%3$s'},'proposer':{'personId':'%4$s'}}",
                            number,
                            id("term"),
                            id(PEOPLE.get(number % PEOPLE.size())),
                            id(PEOPLE.get((number + 1) % PEOPLE.size()))),
                    request(
                            at + "/record-vote",
                            "{'itemId':'i%d','voteId':'v%1$d','nominationIds':['n%1$d'],'method':'show-of-hands',"
                                    + "'outcome':'carried','counts':{'for':2,'against':0,'abstained':0}}",
                            number),
                    request(
                            at + "/pass-resolution",
                            "{'itemId':'i%d','resolutionId':'r%1$d','voteIds':['v%1$d'],"
                                    + "'clauses':[{'number':1,'type':'appoint','text':'A chair be elected.'}]}",
                            number));
        }

        /** An election rests on the last vote for its office in the meeting, which all of a meeting name. */
        Request election(int client) {
            int last = IntStream.range(0, CLIENTS)
                    .filter(other -> meetingOf(other).equals(meetingOf(client)))
                    .max()
                    .getAsInt();
            return request(
                    "meetings/" + meetingOf(client) + "/elect-chair",
                    "{'electionId':'e%d','nominationId':'n%2$d','voteId':'v%2$d','resolutionId':'r%2$d'}",
                    client,
                    last);
        }

        Request membership(int client) {
            return request(
                    "bodies/" + id("board") + "/appoint-member",
                    "{'personId':'%s','memberClass':'member','voting':true}",
                    id("eve"));
        }

        Request code(int client) {
            return request("bodies/establish-body", "{'name':'Twin %d','code':'T%s','kind':'other'}", client, code);
        }

        Request item(int time, int client) {
            return request(
                    "meetings/" + meetingOf(client) + "/take-item",
                    "{'itemId':'t%d-%d','heading':'Something'}",
                    time,
                    client);
        }

        Set<String> meetings() {
            var meetings = new HashSet<String>();
            IntStream.range(0, MEETINGS).forEach(number -> meetings.add(meeting(number)));
            return meetings;
        }

        String slug() {
            return code.toLowerCase(Locale.ROOT);
        }

        /** Neighbours, who ask different applications, are in one meeting. */
        private String meetingOf(int client) {
            return meeting(client / 2 % MEETINGS);
        }

        private String meeting(int number) {
            return id("meeting " + number);
        }

        private String id(String name) {
            return UUID.nameUUIDFromBytes((code + " " + name).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        private static Request request(String path, String body, Object... values) {
            return Request.of(UUID.randomUUID().toString(), path, body.formatted(values));
        }
    }
}
