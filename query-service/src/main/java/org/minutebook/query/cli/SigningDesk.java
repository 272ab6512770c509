package org.minutebook.query.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.minutebook.query.MinutebookAtRest;
import org.minutebook.query.terminal.Invocation;
import org.minutebook.record.checkpoints.CheckpointSettings;
import org.minutebook.record.checkpoints.Checkpoints;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The record and its key, for a command that signs, without the application. */
final class SigningDesk implements AutoCloseable {
    private final Connection connection;
    private final JdbcClient database;
    private final Checkpoints checkpoints;

    private SigningDesk(Connection connection, CheckpointSettings settings) {
        var source = new SingleConnectionDataSource(connection, true);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        this.connection = connection;
        this.database = JdbcClient.create(source);
        this.checkpoints = new Checkpoints(database, transactions, Clock.systemUTC(), settings);
    }

    /**
     * Opens it where the application's settings say.
     *
     * @throws SQLException when the database cannot be had
     */
    static SigningDesk open(Invocation invocation) throws SQLException {
        var settings = MinutebookAtRest.settings(invocation.settingsAnd());
        var ofCheckpoints = Binder.get(settings).bindOrCreate("minutebook.checkpoints", CheckpointSettings.class);
        var connection = DatabaseSettings.of(settings).open();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return new SigningDesk(connection, ofCheckpoints);
    }

    JdbcClient database() {
        return database;
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
