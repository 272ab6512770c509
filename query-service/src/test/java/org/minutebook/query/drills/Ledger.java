package org.minutebook.query.drills;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.minutebook.record.log.Verification;
import org.minutebook.record.test.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** What clients sent and what they were answered, and whether the record agrees. */
final class Ledger {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Request> sent = new ConcurrentHashMap<>();
    private final Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();
    private final SortedMap<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final List<String> surprises = new ArrayList<>();

    /** What a recorded command is answered. */
    record Receipt(String id, long position) {
        static Receipt of(String answer) {
            return JSON.readValue(answer, Receipt.class);
        }
    }

    void sends(Request request) {
        sent.putIfAbsent(request.key(), request);
    }

    void acknowledges(Request request, String answer) {
        var receipt = Receipt.of(answer);
        var before = acknowledged.putIfAbsent(request.key(), receipt);
        if (before != null && !before.equals(receipt)) {
            surprises("answered otherwise: " + request.key() + " " + before + ", then " + receipt);
        }
    }

    void counts(String answer) {
        answers.computeIfAbsent(answer, first -> new AtomicInteger()).incrementAndGet();
    }

    /** Notes what no client should have been answered. */
    synchronized void surprises(String what) {
        surprises.add(what);
    }

    /** What no client should have been answered. */
    synchronized List<String> surprises() {
        return List.copyOf(surprises);
    }

    boolean hasAcknowledged(Request request) {
        return acknowledged.containsKey(request.key());
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** The keys that were sent and have had no answer. */
    Set<String> unanswered() {
        var keys = new HashSet<>(sent.keySet());
        keys.removeAll(acknowledged.keySet());
        return keys;
    }

    /** Which answers there were, and how many of each. */
    SortedMap<String, AtomicInteger> answers() {
        return answers;
    }

    /** Everything in which the record differs from what clients were told; empty when it is as it should be. */
    List<String> differencesFrom(TestDatabase database) {
        try (Connection connection = database.open()) {
            var differences = new ArrayList<String>();
            Verification.of(connection, position -> {})
                    .findings()
                    .forEach(finding -> differences.add("chain or checkpoint: " + finding));
            var recorded = recorded(connection);
            var receipts = receipts(connection);
            acknowledged.forEach((key, receipt) -> {
                if (!recorded.containsKey(key)) {
                    differences.add("lost: " + key);
                } else if (!receipt.equals(receipts.get(key))) {
                    differences.add(
                            "answered otherwise when sent again: " + key + " " + receipt + ", " + receipts.get(key));
                }
            });
            recorded.forEach((key, commitEnds) -> check(key, commitEnds, receipts.get(key), differences));
            receipts.keySet().stream()
                    .filter(key -> !recorded.containsKey(key))
                    .forEach(key -> differences.add("remembered and not recorded: " + key));
            return differences;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void check(String key, List<Long> commitEnds, Receipt receipt, List<String> differences) {
        var request = sent.get(key);
        if (request == null) {
            differences.add("recorded and never sent: " + key);
        } else if (new HashSet<>(commitEnds).size() > 1) {
            differences.add("doubled: " + key + " in the commits that end at " + commitEnds);
        } else if (commitEnds.size() != request.events()) {
            differences.add("not whole: " + key + " has " + commitEnds.size() + " events of " + request.events());
        } else if (receipt == null || receipt.position() != commitEnds.get(0)) {
            differences.add("recorded and not remembered: " + key);
        }
    }

    /** The ends of commits of each event of a command, by its key. */
    private static Map<String, List<Long>> recorded(Connection connection) throws SQLException {
        var recorded = new HashMap<String, List<Long>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select commit_end, metadata from event_log order by position")) {
            while (row.next()) {
                var key = JSON.readTree(row.getString(2)).get("commandId").stringValue();
                recorded.computeIfAbsent(key, first -> new ArrayList<>()).add(row.getLong(1));
            }
        }
        return recorded;
    }

    private static Map<String, Receipt> receipts(Connection connection) throws SQLException {
        var receipts = new HashMap<String, Receipt>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select command_key, target_id, position from command_receipt")) {
            while (row.next()) {
                receipts.put(row.getString(1), new Receipt(row.getString(2), row.getLong(3)));
            }
        }
        return receipts;
    }

    @Override
    public synchronized String toString() {
        return "answers " + answers + ", surprises " + surprises.subList(0, Math.min(20, surprises.size()));
    }
}
