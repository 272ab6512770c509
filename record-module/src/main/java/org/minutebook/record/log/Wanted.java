package org.minutebook.record.log;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.minutebook.record.names.RevisionSteps;
import org.minutebook.record.names.StableNames;

/**
 * Which events a reader of the log wants: the others are not fetched.
 *
 * <p>Left out are events of the types that it does not want, stored in their present revision. What has an earlier
 * revision, or a name that nobody knows, is read all the same: that it can be is everybody's concern.
 */
public final class Wanted {
    /** All events. */
    public static final Wanted ALL = new Wanted(new TreeMap<>());

    private final String condition;
    private final List<String> values = new ArrayList<>();

    private Wanted(SortedMap<Integer, List<String>> leftOut) {
        var text = new StringBuilder();
        leftOut.forEach((revision, types) -> {
            text.append(" and not (revision = ? and type in (?")
                    .append(", ?".repeat(types.size() - 1))
                    .append("))");
            values.add(Integer.toString(revision));
            values.addAll(types);
        });
        this.condition = text.toString();
    }

    /** Those of the event types that are accepted. */
    public static Wanted of(StableNames types, Predicate<Class<?>> accepted) {
        var leftOut = new TreeMap<Integer, List<String>>();
        types.all().forEach((name, type) -> {
            if (!accepted.test(type)) {
                leftOut.computeIfAbsent(RevisionSteps.presentOf(type), revision -> new ArrayList<>())
                        .add(name);
            }
        });
        return new Wanted(leftOut);
    }

    /** What a query adds to its conditions; empty when all are wanted. */
    String condition() {
        return condition;
    }

    /** The values of the condition's parameters, in order. */
    List<String> values() {
        return values;
    }
}
