package org.minutebook.query.drills;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Put into an application's process by {@code spring.main.sources}, it looks at the SQL and does something at a named
 * point: ends the process, as suddenly as {@code kill -9}, with no hook run and nothing closed; or lets each command
 * wait there, so that others come between.
 */
final class AtPoint implements BeanPostProcessor, EnvironmentAware {
    private static final String HALT = "minutebook.drill.halt-at";
    private static final String PAUSE = "minutebook.drill.pause-at";

    /** How the process ends, as if by SIGKILL. */
    static final int KILLED = 137;

    private static final Pattern LOCKS_HEAD = Pattern.compile("select .*\\blog_head\\b.*for update.*");
    private static final Pattern APPENDS = Pattern.compile("insert into event_log\\b.*");
    private static final Pattern SIGNS = Pattern.compile("insert into checkpoint \\(.*");
    private static final Pattern PROJECTS = Pattern.compile("(insert into|update) view_.*");

    private final AtomicInteger passed = new AtomicInteger();
    private Point point;
    private boolean halts;
    private int number;

    /** The named points. */
    enum Point {
        /** The command has been decided; its events are not numbered yet. */
        BEFORE_LOCK,
        /** The head is locked. */
        AFTER_LOCK,
        /** The events are inserted, and not committed. */
        AFTER_INSERT,
        /** Everything is committed, and nobody has been told. */
        AFTER_COMMIT,
        /** A projection has written some of its rows. */
        IN_PROJECTION,
        /** A projection has written all rows of a batch and its place in the log, and has not committed. */
        BEFORE_PROJECTION_COMMIT,
        /** A checkpoint is signed and written, and not committed. */
        AT_CHECKPOINT
    }

    /** The settings of a process that ends when it passes the point for so many times. */
    static String[] halt(Point point, int time) {
        return settings(HALT, point, time);
    }

    /** The settings of a process that waits whenever it passes the point. */
    static String[] pause(Point point, int millis) {
        return settings(PAUSE, point, millis);
    }

    private static String[] settings(String name, Point point, int number) {
        return new String[] {"spring.main.sources=" + AtPoint.class.getName(), name + "=" + point + ":" + number};
    }

    @Override
    public void setEnvironment(Environment environment) {
        halts = environment.containsProperty(HALT);
        var where = environment.getRequiredProperty(halts ? HALT : PAUSE).split(":");
        point = Point.valueOf(where[0]);
        number = Integer.parseInt(where[1]);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Watched(database) : bean;
    }

    private void pass(Point here) {
        if (here != point) {
            return;
        }
        if (!halts) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(number));
        } else if (passed.incrementAndGet() == number) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private final class Watched extends DelegatingDataSource {
        private Watched(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watch(Connection.class, new WatchedConnection(super.getConnection()));
        }
    }

    /** What the running transaction has written. */
    private final class WatchedConnection implements InvocationHandler {
        private final Connection connection;
        private boolean appended;
        private boolean projected;

        private WatchedConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "createStatement" -> {
                    var statement = (Statement) call(connection, method, arguments);
                    return watch(Statement.class, new WatchedStatement(this, statement, null));
                }
                case "prepareStatement" -> {
                    var statement = (PreparedStatement) call(connection, method, arguments);
                    return watch(PreparedStatement.class, new WatchedStatement(this, statement, (String) arguments[0]));
                }
                case "commit" -> {
                    return commit(method, arguments);
                }
                case "rollback" -> appended = projected = false;
                default -> {
                    // Everything else is the connection's own.
                }
            }
            return call(connection, method, arguments);
        }

        private Object commit(Method method, Object[] arguments) throws Throwable {
            if (projected) {
                pass(Point.BEFORE_PROJECTION_COMMIT);
            }
            Object result = call(connection, method, arguments);
            if (appended) {
                pass(Point.AFTER_COMMIT);
            }
            appended = projected = false;
            return result;
        }
    }

    private final class WatchedStatement implements InvocationHandler {
        private final WatchedConnection connection;
        private final Statement statement;
        private final String prepared;

        private WatchedStatement(WatchedConnection connection, Statement statement, String prepared) {
            this.connection = connection;
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (!method.getName().startsWith("execute") || (prepared == null && arguments == null)) {
                return call(statement, method, arguments);
            }
            var sql = (prepared == null ? String.valueOf(arguments[0]) : prepared)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ");
            boolean locks = LOCKS_HEAD.matcher(sql).matches();
            if (locks) {
                pass(Point.BEFORE_LOCK);
            }
            Object result = call(statement, method, arguments);
            if (locks) {
                pass(Point.AFTER_LOCK);
            } else if (APPENDS.matcher(sql).matches()) {
                connection.appended = true;
                pass(Point.AFTER_INSERT);
            } else if (SIGNS.matcher(sql).matches()) {
                pass(Point.AT_CHECKPOINT);
            } else if (PROJECTS.matcher(sql).matches()) {
                connection.projected = true;
                pass(Point.IN_PROJECTION);
            }
            return result;
        }
    }

    private static <T> T watch(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(AtPoint.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
