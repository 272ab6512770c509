package org.minutebook.query.drills;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minutebook.record.test.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must be so at every position of a record; each finds where it is not. */
final class Positions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Positions() {}

    /** An event, as far as it matters here. */
    record Fact(long position, long commitEnd, String stream, String name, JsonNode payload) {
        static Fact of(long position, String stream, String name, String payload) {
            return new Fact(position, position, stream, name, JSON.readTree(payload.replace('\'', '"')));
        }
    }

    /** The whole record, in its order. */
    static List<Fact> of(TestDatabase database) {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select position, commit_end, stream_id, type, payload from event_log order by position")) {
            var facts = new ArrayList<Fact>();
            while (row.next()) {
                facts.add(new Fact(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        JSON.readTree(row.getString(5))));
            }
            return facts;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * The ends of commits after which some office of some body has two holders.
     *
     * <p>Holdings are counted as often as they are recorded: two that were decided on the same past have the same id.
     */
    static List<Long> withTwoHolders(List<Fact> record) {
        Map<String, List<String>> tenures = new HashMap<>();
        var wrong = new ArrayList<Long>();
        for (Fact fact : record) {
            if (fact.name().equals("membership.office-conferred")) {
                tenures.computeIfAbsent(office(fact), none -> new ArrayList<>()).add(tenure(fact));
            } else if (fact.name().equals("membership.office-vacated")) {
                tenures.getOrDefault(office(fact), new ArrayList<>()).remove(tenure(fact));
            }
            if (fact.position() == fact.commitEnd()
                    && tenures.values().stream().anyMatch(holders -> holders.size() > 1)) {
                wrong.add(fact.position());
            }
        }
        return wrong;
    }

    private static String office(Fact fact) {
        return fact.payload().get("bodyId").stringValue() + " "
                + fact.payload().get("office").stringValue();
    }

    private static String tenure(Fact fact) {
        return fact.payload().get("tenureId").stringValue();
    }

    /** The positions at which one of the meetings takes another minute number than the next. */
    static List<Long> outOfNumber(List<Fact> record, Set<String> meetings) {
        var wrong = new ArrayList<Long>();
        int last = 0;
        for (Fact fact : record) {
            if (fact.name().equals("meetings.item-taken") && meetings.contains(fact.stream())) {
                int number = fact.payload().get("number").get("value").asInt();
                if (number != ++last) {
                    wrong.add(fact.position());
                }
            }
        }
        return wrong;
    }
}
