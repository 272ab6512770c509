package org.minutebook.record.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may settle about writing.
 *
 * @param cachedAggregates how many aggregates are kept in memory between commands
 * @param cachedEvents how many events of histories that other aggregates ask for are kept in memory
 * @param snapshotEvery after how many events of a history a snapshot is taken of it
 * @param lockTimeout how long a command waits for another one, in the database and in this process
 */
@ConfigurationProperties("minutebook.record")
record RecordSettings(
        @DefaultValue("5000") int cachedAggregates,
        @DefaultValue("50000") int cachedEvents,
        @DefaultValue("200") int snapshotEvery,
        @DefaultValue("3s") Duration lockTimeout) {}
