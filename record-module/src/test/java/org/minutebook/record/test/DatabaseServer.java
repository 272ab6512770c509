package org.minutebook.record.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that is up, spoken to with the MySQL driver, on which databases may be dropped and made. */
final class DatabaseServer {
    private static final String ENVIRONMENT = "MINUTEBOOK_TEST_DATABASE_";
    /** Which of the processes that test at the same time this is, from 1. */
    private static final int FORK = Integer.getInteger("minutebook.test.fork", 1);

    private static final Pattern URL = Pattern.compile("(jdbc:mysql://[^/?]+/)(\\w+)(?:\\?(.*))?");
    private static final String PARAMETERS = "rewriteBatchedStatements=true&cachePrepStmts=true&useServerPrepStmts=true"
            + "&prepStmtCacheSqlLimit=4096&connectionTimeZone=UTC";

    private final String origin;
    private final String product;
    private final String address;
    private final String name;
    private final String parameters;
    private final String username;
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    /** @param url names the first database; the next ones get its name and two numbers */
    DatabaseServer(String origin, String url, String username, String password) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Expected jdbc:mysql://<host>/<database>, got " + url + ".");
        }
        this.origin = origin;
        this.address = parts.group(1);
        this.name = parts.group(2);
        this.parameters = "?" + (parts.group(3) == null ? "" : parts.group(3) + "&") + PARAMETERS;
        this.username = username;
        this.password = password;
        this.product = askProduct();
    }

    /** The server that someone named for these tests. If it does not answer, no other one stands in for it. */
    static Optional<DatabaseServer> namedByEnvironment(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(ENVIRONMENT + "URL"))
                .map(url -> new DatabaseServer(
                        "named by " + ENVIRONMENT + "URL",
                        url,
                        environment.getOrDefault(ENVIRONMENT + "USERNAME", "root"),
                        environment.getOrDefault(ENVIRONMENT + "PASSWORD", "")));
    }

    /** An empty database. One that an earlier run left under this name is dropped. */
    TestDatabase freshDatabase() {
        int number = databases.incrementAndGet();
        String database = FORK == 1 && number == 1 ? name : name + "_" + FORK + "_" + number;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database);
            statement.execute("create database " + database + " character set utf8mb4");
        } catch (SQLException e) {
            throw new NoDatabaseServer(username + " cannot make the database " + database + " on " + this, e);
        }
        return new TestDatabase(database, product, address + database + parameters, username, password);
    }

    @Override
    public String toString() {
        return product + " (" + origin + ")";
    }

    private String askProduct() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("select version()")) {
            version.next();
            String[] words = version.getString(1).split("-");
            boolean mariaDb = words.length > 1 && words[1].equals("MariaDB");
            return (mariaDb ? "MariaDB " : "MySQL ") + words[0];
        } catch (SQLException e) {
            throw new NoDatabaseServer("the database server " + origin + " does not answer: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address + parameters, username, password);
    }
}
