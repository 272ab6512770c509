package org.minutebook.query.projections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.minutebook.query.projections.Places.Place;
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

    private final transient Map<String, Place> places = new ConcurrentHashMap<>();
    private final transient ThreadLocal<Chosen> chosen = new ThreadLocal<>();

    private record Chosen(String projection, Copy copy) {}

    /**
     * Notes where the database says that a projection is, and which copy of it is shown. A projection only goes
     * forward: who read an earlier place, and is late to say so, changes nothing.
     */
    void show(String projection, Place place) {
        places.merge(projection, place, (noted, told) -> told.position() < noted.position() ? noted : told);
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
        if (own != null && own.projection().equals(projection)) {
            return own.copy();
        }
        var place = places.get(projection);
        return place == null ? Copy.FIRST : place.shown();
    }
}
