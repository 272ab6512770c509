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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands between the application and its database: writes down what the calling thread executes, and fails what it is
 * told to. Views work on threads of their own, and are not seen.
 */
public class ObservedDatabase implements BeanPostProcessor {
    private static final String COMMIT = "commit";

    private final ThreadLocal<List<String>> seen = new ThreadLocal<>();
    private final ThreadLocal<Interference> interfering = new ThreadLocal<>();

    /** What a thread executed. */
    public record Observation(List<String> all) {
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

    /** What happens before a statement. */
    interface Before {
        void run() throws Exception;
    }

    private record Interference(String beginning, Before before) {}

    /** What the calling thread executes while it does something. */
    public Observation observe(Runnable doing) {
        seen.set(new ArrayList<>());
        try {
            doing.run();
            return new Observation(List.copyOf(seen.get()));
        } finally {
            seen.remove();
        }
    }

    /** Does something, and before each statement of the thread that begins so something else: {@code commit} is one. */
    <T> T before(String beginning, Before before, Supplier<T> doing) {
        interfering.set(new Interference(beginning, before));
        try {
            return doing.get();
        } finally {
            interfering.remove();
        }
    }

    /** Does something while statements that begin so fail the first times. */
    <T> T failing(String beginning, int times, SQLException failure, Supplier<T> doing) {
        var left = new AtomicInteger(times);
        return before(
                beginning,
                () -> {
                    if (left.getAndDecrement() > 0) {
                        throw failure;
                    }
                },
                doing);
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

    private void note(String statement) throws Exception {
        if (seen.get() != null) {
            seen.get().add(statement);
        }
        var interference = interfering.get();
        if (interference != null && statement.startsWith(interference.beginning())) {
            interference.before().run();
        }
    }
}
