package org.minutebook.record.checkpoints;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may settle about checkpoints.
 *
 * @param live whether this process makes them
 * @param origin the record's name in them, such as {@code example.gov/minutes}; null to take one from the first key.
 *     Settled by the first checkpoint
 * @param every how long an event waits for a checkpoint at most, while all is well
 * @param everyEvents how many events wait for one at most
 * @param keyFile where the private key is, in PEM; made there when the record begins
 * @param lastFile where the last one that this process signed is kept, to hold the record against
 */
@ConfigurationProperties("minutebook.checkpoints")
public record CheckpointSettings(
        @DefaultValue("true") boolean live,
        String origin,
        @DefaultValue("1m") Duration every,
        @DefaultValue("1000") long everyEvents,
        Path keyFile,
        Path lastFile) {}
