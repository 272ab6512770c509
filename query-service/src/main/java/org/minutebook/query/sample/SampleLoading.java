package org.minutebook.query.sample;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.commands.CommandDesk;
import org.minutebook.record.commands.Submission;
import org.minutebook.record.log.EventLog;
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
public class SampleLoading implements ApplicationRunner, HealthIndicator {
    static final int FIRST = 1;

    private static final int TOLD_EVERY = 25;

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoading.class);

    private final CommandDesk desk;
    private final EventLog log;
    private final boolean wanted;
    private final List<Resource> files;
    private volatile Health health;

    SampleLoading(
            CommandDesk desk,
            EventLog log,
            @Value("${minutebook.sample.load:false}") boolean wanted,
            @Value("${minutebook.sample.files}") List<Resource> files) {
        this.desk = desk;
        this.log = log;
        this.wanted = wanted;
        this.files = files;
        this.health = wanted
                ? Health.outOfService().withDetail("sample", "not loaded yet").build()
                : Health.up().withDetail("sample", "not asked for").build();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            var loaded = load(new PrintStream(OutputStream.nullOutputStream()));
            if (loaded.stoppedAt() != null) {
                LOG.error("The sample stops at '{}': {}", loaded.stoppedAt(), loaded.refusal());
            }
        }
    }

    /**
     * How a loading ended.
     *
     * @param sent how many commands were sent
     * @param recorded how many of them had not been recorded before
     * @param stoppedAt the command that was refused, null when all were recorded
     * @param refusal why, null when all were recorded
     */
    public record Loaded(int sent, int recorded, String stoppedAt, String refusal) {}

    /**
     * Loads the sample, whether or not the settings ask for it.
     *
     * @param progress is told how far it is, now and then
     */
    public Loaded load(PrintStream progress) {
        long before = log.head();
        var lines = files.stream()
                .map(Sample::read)
                .flatMap(sample ->
                        sample.commands().stream().map(line -> new Sent(line.commandId(), sample.submission(line))))
                .toList();
        int sent = 0;
        int recorded = 0;
        for (Sent line : lines) {
            try {
                recorded += desk.submit(line.submission()).position() > before ? 1 : 0;
                sent++;
                var soFar = sent + " of " + lines.size() + " commands";
                health = Health.outOfService().withDetail("sample", soFar).build();
                if (sent % TOLD_EVERY == 0) {
                    progress.println(soFar);
                }
            } catch (RuleBroken refusal) {
                health = Health.down()
                        .withDetail("command", line.commandId())
                        .withDetail("refusal", refusal.getMessage())
                        .build();
                return new Loaded(sent, recorded, line.commandId(), refusal.getMessage());
            }
        }
        health = Health.up().withDetail("sample", sent + " commands").build();
        return new Loaded(sent, recorded, null, null);
    }

    private record Sent(String commandId, Submission submission) {}

    @Override
    public Health health() {
        return health;
    }
}
