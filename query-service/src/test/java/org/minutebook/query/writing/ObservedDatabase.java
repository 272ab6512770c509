package org.minutebook.query.writing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands between the application and its database: writes down what the calling thread executes, and fails what it is
 * told to. Views work on threads of their own, and are not seen.
 */
class ObservedDatabase implements BeanPostProcessor {
    private static final String COMMIT = "commit";

    private final ThreadLocal<List<String>> seen = new ThreadLocal<>();
    private final ThreadLocal<Failure> failing = new ThreadLocal<>();

    /** What a thread executed. */
    record Observation(List<String> all) {
        List<String> statements() {
            return all.stream().filter(one -> !one.equals(COMMIT)).toList();
        }

        long commits() {
            return all.stream().filter(COMMIT::equals).count();
        }

        long count(String beginning) {
            return all.stream().filter(one -> one.startsWith(beginning)).count();
        }
    }

    private static final class Failure {
        private final String beginning;
        private final SQLException failure;
        private int left;

        private Failure(String beginning, int times, SQLException failure) {
            this.beginning = beginning;
            this.left = times;
            this.failure = failure;
        }

        private void fail(String statement) throws SQLException {
            if (left > 0 && statement.startsWith(beginning)) {
                left--;
                throw failure;
            }
        }
    }

    /** What the calling thread executes while it does something. */
    Observation observe(Runnable doing) {
        seen.set(new ArrayList<>());
        try {
            doing.run();
            return new Observation(List.copyOf(seen.get()));
        } finally {
            seen.remove();
        }
    }

    /** Does something while statements that begin so fail the first times; {@code commit} stands for a commit. */
    <T> T failing(String beginning, int times, SQLException failure, Supplier<T> doing) {
        failing.set(new Failure(beginning, times, failure));
        try {
            return doing.get();
        } finally {
            failing.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? observed(DataSource.class, database, null) : bean;
    }

    private <T> T observed(Class<T> type, T target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> invoke(target, method, arguments, sql);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object invoke(Object target, Method method, Object[] arguments, String sql) throws Throwable {
        if (target instanceof Statement && method.getName().startsWith("execute")) {
            note(sql == null ? (String) arguments[0] : sql);
        } else if (target instanceof Connection && method.getName().equals(COMMIT)) {
            note(COMMIT);
        }
        try {
            Object result = method.invoke(target, arguments);
            if (result instanceof PreparedStatement statement) {
                return observed(PreparedStatement.class, statement, (String) arguments[0]);
            } else if (result instanceof Statement statement) {
                return observed(Statement.class, statement, null);
            }
            return result instanceof Connection connection && target instanceof DataSource
                    ? observed(Connection.class, connection, null)
                    : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private void note(String statement) throws SQLException {
        if (seen.get() != null) {
            seen.get().add(statement);
        }
        if (failing.get() != null) {
            failing.get().fail(statement);
        }
    }
}
