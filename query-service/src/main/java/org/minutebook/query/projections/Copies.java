package org.minutebook.query.projections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.stereotype.Component;

/**
 * Leads every statement to the right set of a view's tables.
 *
 * <p>A table {@code view_offices_tenure} belongs to the projection {@code query.offices}. Reads go to the copy that is
 * shown. A thread that fills a copy chooses it for itself. So projections and queries are written once, and know
 * nothing of copies.
 */
@Component
class Copies implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final Pattern TABLE = Pattern.compile("\\bview_([a-z]+)_[a-z_]+\\b");

    private final transient Map<String, Copy> shown = new ConcurrentHashMap<>();
    private final transient ThreadLocal<Chosen> chosen = new ThreadLocal<>();

    private record Chosen(String projection, Copy copy) {}

    /** Notes which copy of a projection the database says is shown. */
    void show(String projection, Copy copy) {
        shown.put(projection, copy);
    }

    /** From now on, this thread's statements go to that copy of the projection. */
    void choose(String projection, Copy copy) {
        chosen.set(new Chosen(projection, copy));
    }

    /** This thread's statements go to the copies that are shown. */
    void forget() {
        chosen.remove();
    }

    @Override
    public String inspect(String sql) {
        return sql.contains("view_")
                ? TABLE.matcher(sql)
                        .replaceAll(table -> of("query." + table.group(1)).table(table.group()))
                : sql;
    }

    private Copy of(String projection) {
        var own = chosen.get();
        return own != null && own.projection().equals(projection)
                ? own.copy()
                : shown.getOrDefault(projection, Copy.FIRST);
    }
}
