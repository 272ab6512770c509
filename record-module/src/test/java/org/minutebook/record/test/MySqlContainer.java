package org.minutebook.record.test;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL in a container, where a Docker engine answers; Testcontainers takes it down with the process. */
final class MySqlContainer {
    private MySqlContainer() {}

    @SuppressWarnings("resource")
    static DatabaseServer start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new NoDatabaseServer("no Docker engine answers");
        }
        MySQLContainer container = new MySQLContainer("mysql:8.4")
                .withUsername("root")
                .withPassword("minutebook")
                .withDatabaseName("minutebook")
                .withCommand(
                        "mysqld",
                        "--innodb-flush-log-at-trx-commit=1",
                        "--sync-binlog=1",
                        "--transaction-isolation=READ-COMMITTED",
                        "--character-set-server=utf8mb4");
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new NoDatabaseServer("the container of MySQL did not start: " + e.getMessage(), e);
        }
        return new DatabaseServer(
                "container", container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }
}
