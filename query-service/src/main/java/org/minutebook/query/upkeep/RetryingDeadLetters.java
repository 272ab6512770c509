package org.minutebook.query.upkeep;

import java.util.Map;
import java.util.TreeMap;
import org.minutebook.query.operations.OperationKind;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Projections;
import org.springframework.stereotype.Component;

/** Has a view handle again the events that it has set aside. */
@Component
class RetryingDeadLetters implements OperationKind {
    static final String NAME = "retry-dead-letters";

    private final Projections projections;

    RetryingDeadLetters(Projections projections) {
        this.projections = projections;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String unit() {
        return "letters";
    }

    @Override
    public Outcome run(String subject, Progress progress) {
        Map<String, Integer> left = new TreeMap<>();
        for (String projection : projections.named(subject)) {
            projections.retryDeadLetters(projection, progress);
            left.put(projection, projections.stateOf(projection).deadLetters());
        }
        int all = left.values().stream().mapToInt(Integer::intValue).sum();
        return new Outcome(
                all == 0 ? "Nothing is set aside any more." : "Still set aside: " + all + ".", Map.of("left", left));
    }
}
