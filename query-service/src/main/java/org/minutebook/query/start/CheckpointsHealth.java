package org.minutebook.query.start;

import org.minutebook.record.checkpoints.CheckpointTimer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether what is recorded gets its checkpoints. */
@Component("checkpointsHealthIndicator")
class CheckpointsHealth implements HealthIndicator {
    private final CheckpointTimer timer;

    CheckpointsHealth(CheckpointTimer timer) {
        this.timer = timer;
    }

    @Override
    public Health health() {
        return timer.trouble()
                .map(trouble -> Health.down().withDetail("trouble", trouble))
                .orElseGet(Health::up)
                .build();
    }
}
