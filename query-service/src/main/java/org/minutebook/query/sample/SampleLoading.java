package org.minutebook.query.sample;

import org.minutebook.record.RuleBroken;
import org.minutebook.record.commands.CommandDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Loads the sample when asked to, once the application listens; health waits for it. */
@Component("sampleHealthIndicator")
@Order(SampleLoading.FIRST)
class SampleLoading implements ApplicationRunner, HealthIndicator {
    static final int FIRST = 1;

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoading.class);

    private final CommandDesk desk;
    private final boolean wanted;
    private final Resource file;
    private volatile Health health;

    SampleLoading(
            CommandDesk desk,
            @Value("${minutebook.sample.load:false}") boolean wanted,
            @Value("${minutebook.sample.file}") Resource file) {
        this.desk = desk;
        this.wanted = wanted;
        this.file = file;
        this.health = wanted
                ? Health.outOfService().withDetail("sample", "not loaded yet").build()
                : Health.up().withDetail("sample", "not asked for").build();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            load(Sample.read(file));
        }
    }

    private void load(Sample sample) {
        int sent = 0;
        for (Sample.Line line : sample.commands()) {
            try {
                desk.submit(sample.submission(line));
                sent++;
                health = Health.outOfService()
                        .withDetail("sample", sent + " of " + sample.commands().size() + " commands")
                        .build();
            } catch (RuleBroken refusal) {
                LOG.error("The sample stops at '{}': {}", line.commandId(), refusal.getMessage());
                health = Health.down()
                        .withDetail("command", line.commandId())
                        .withDetail("refusal", refusal.getMessage())
                        .build();
                return;
            }
        }
        health = Health.up().withDetail("sample", sent + " commands").build();
    }

    @Override
    public Health health() {
        return health;
    }
}
