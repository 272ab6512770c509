package org.minutebook.record.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabasesTests {
    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource
    void a_database_of_each_kind_answers_with_its_version(TestDatabases.Kind kind) throws SQLException {
        TestDatabase database = kind.fresh(dir);
        try (Connection connection = database.open()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            System.out.println("Minutebook tests: " + kind + " = " + database.product() + ", says " + version);
            assertThat(version).startsWith(database.product().split(" ")[1]);
        }
    }

    @Test
    void each_database_of_the_server_is_empty_and_has_a_name_of_its_own() throws SQLException {
        TestDatabase first = TestDatabases.server();
        write(first, "create table fact (id int primary key)");
        TestDatabase second = TestDatabases.server();
        assertThat(second.name()).isNotEqualTo(first.name());
        write(second, "create table fact (id int primary key)");
    }

    @Test
    void the_server_is_set_to_keep_what_it_acknowledged() throws SQLException {
        TestDatabase database = TestDatabases.server();
        assertThat(read(database, "select @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(read(database, "select @@transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(read(database, "select @@character_set_database")).isEqualTo("utf8mb4");
        assertThat(read(database, "select 'Eisteddfod ŵ ŷ 📜'")).isEqualTo("Eisteddfod ŵ ŷ 📜");
    }

    @Test
    void a_server_of_ones_own_can_be_killed_and_started_again_without_loss() throws SQLException {
        try (MariaDbServer server = TestDatabases.startMariaDb(dir)) {
            TestDatabase database = server.freshDatabase();
            write(database, "create table fact (id int primary key)");
            write(database, "insert into fact values (7)");
            ProcessHandle before = server.process();

            server.kill();
            assertThat(before.isAlive()).isFalse();
            assertThatThrownBy(database::open).isInstanceOf(SQLException.class);

            server.restart();
            assertThat(server.process()).isNotEqualTo(before);
            assertThat(read(database, "select id from fact")).isEqualTo("7");
        }
    }

    @Test
    void a_server_named_by_the_environment_that_does_not_answer_is_not_replaced_by_another() {
        Map<String, String> environment = Map.of("MINUTEBOOK_TEST_DATABASE_URL", "jdbc:mysql://127.0.0.1:1/nobody");
        assertThatThrownBy(() -> DatabaseServer.namedByEnvironment(environment))
                .isInstanceOf(NoDatabaseServer.class)
                .hasMessageContaining("MINUTEBOOK_TEST_DATABASE_URL does not answer");
    }

    private static void write(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
