package org.minutebook.query.start;

import java.util.OptionalLong;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.log.EventLog;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Says whether the projections are well: they have handled what was recorded when the application was up, the sample
 * included, and none has stopped.
 */
@Component("projectionsHealthIndicator")
@Order(ProjectionsHealth.SECOND)
class ProjectionsHealth implements ApplicationRunner, HealthIndicator {
    static final int SECOND = 2;

    private final Projections projections;
    private final EventLog log;
    private volatile OptionalLong toReach = OptionalLong.empty();

    ProjectionsHealth(Projections projections, EventLog log) {
        this.projections = projections;
        this.log = log;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        toReach = OptionalLong.of(log.head());
    }

    /** Whether everything recorded when the application was up has been handled. */
    boolean caughtUp() {
        return toReach.isPresent() && projections.handledBy(projections.names()) >= toReach.getAsLong();
    }

    @Override
    public Health health() {
        try {
            return lookedAt();
        } catch (DataAccessException | TransactionException away) {
            return Health.down(away).build();
        }
    }

    private Health lookedAt() {
        var health = caughtUp() ? Health.up() : Health.outOfService();
        health.withDetail("head", log.head());
        for (String name : projections.names()) {
            var state = projections.stateOf(name);
            health.withDetail(name, wordsFor(state));
            if (state.trouble() != null || state.isNearlyFull()) {
                health.down();
            }
        }
        return health.build();
    }

    /** The position that it has reached, or what is wrong. */
    private static Object wordsFor(Projections.State state) {
        if (state.trouble() != null) {
            return state.trouble();
        }
        if (state.deadLetters() > 0) {
            return "At " + state.position() + ", with " + state.deadLetters() + " of at most " + state.deadLettersMost()
                    + " events set aside.";
        }
        return state.position();
    }
}
