package org.minutebook.query.projections;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each projection has read, and which copy of it is shown: one row each.
 *
 * <p>Whoever takes a projection forward locks its row first, and moves it in the transaction that writes the rows. So
 * two processes may both try, and each event is handled once.
 */
@Component
class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);

    private final JdbcClient database;

    Places(JdbcClient database) {
        this.database = database;
    }

    /**
     * Where a projection is.
     *
     * @param position everything up to it has been handled; the end of a commit, or 0
     * @param shown the copy that reads see
     */
    record Place(long position, Copy shown) {}

    /** Makes the row of a projection unless there is one. */
    void enter(String projection) {
        if (find(projection).isPresent()) {
            return;
        }
        try {
            database.sql("insert into projection (name, position, shown) values (?, 0, ?)")
                    .params(projection, Copy.FIRST.name())
                    .update();
        } catch (DuplicateKeyException enteredMeanwhile) {
            LOG.debug("Another process entered {}", projection);
        }
    }

    Optional<Place> find(String projection) {
        return query("select position, shown from projection where name = ?", projection);
    }

    /** Locks the row until the transaction ends. */
    Place lock(String projection) {
        return query("select position, shown from projection where name = ? for update", projection)
                .orElseThrow(() -> new IllegalStateException("The place of " + projection + " is gone"));
    }

    private Optional<Place> query(String sql, String projection) {
        return database.sql(sql)
                .param(projection)
                .query((row, number) -> new Place(row.getLong(1), Copy.valueOf(row.getString(2))))
                .optional();
    }

    void move(String projection, long position) {
        database.sql("update projection set position = ? where name = ?")
                .params(position, projection)
                .update();
    }

    void show(String projection, long position, Copy copy) {
        database.sql("update projection set position = ?, shown = ? where name = ?")
                .params(position, copy.name(), projection)
                .update();
    }

    /** Notes who fills the copy that is not shown. Whoever did before, does no longer. */
    void beginFilling(String projection, String filler) {
        int known = database.sql("update filling set filler = ? where projection = ?")
                .params(filler, projection)
                .update();
        if (known == 0) {
            database.sql("insert into filling (projection, filler) values (?, ?)")
                    .params(projection, filler)
                    .update();
        }
    }

    /**
     * Keeps others from filling until the transaction ends.
     *
     * @throws IllegalStateException when another one has begun to
     */
    void requireFiller(String projection, String filler) {
        var noted = database.sql("select filler from filling where projection = ? for update")
                .param(projection)
                .query(String.class)
                .single();
        if (!noted.equals(filler)) {
            throw new IllegalStateException("Another process has begun to rebuild " + projection);
        }
    }

    /** Where each of some projections is, by name; without those that have no row yet. */
    Map<String, Place> find(Collection<String> projections) {
        var places = new HashMap<String, Place>();
        database.sql("select name, position, shown from projection where name in (:names)")
                .param("names", projections)
                .query(row -> {
                    places.put(row.getString(1), new Place(row.getLong(2), Copy.valueOf(row.getString(3))));
                });
        return places;
    }
}
