package org.minutebook.benchmarks.figures;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.benchmarks.databases.Databases;
import org.minutebook.benchmarks.statistics.Pairs;
import org.minutebook.benchmarks.store.Store;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Projections;

/** What all figures on one kind of database share: databases, filled records, and how much is to be done. */
public final class Bench {
    private static final long SMALL = 10_000;
    private static final long FACTOR = 10;
    private static final double BLOCK = 1.0;
    private static final double QUICK_BLOCK = 0.3;

    private final Databases databases;
    private final long seed;
    private final long events;
    private final boolean quick;
    private final Map<Long, Store> stores = new TreeMap<>();
    private final Map<Store, Room> rooms = new HashMap<>();

    /**
     * The room that a record takes, in bytes.
     *
     * @param log without views
     * @param all with its views
     */
    record Room(long log, long all) {}

    /**
     * @param databases where to measure
     * @param seed what chance begins with
     * @param events how long the largest record is
     * @param quick whether to do as little as still gives a value
     */
    public Bench(Databases databases, long seed, long events, boolean quick) {
        this.databases = databases;
        this.seed = seed;
        this.events = events;
        this.quick = quick;
    }

    /** Where to measure. */
    public Databases databases() {
        return databases;
    }

    /** What chance begins with. */
    public long seed() {
        return seed;
    }

    /** How many events the longest record has, about. */
    long events() {
        return events;
    }

    /** Whether to do as little as still gives a value. */
    public boolean quick() {
        return quick;
    }

    /** How many pairs a ratio rests on. */
    public int pairs() {
        return quick ? Pairs.LEAST : Pairs.LEAST + 2;
    }

    /** How long one side is measured at a time, in seconds. */
    public double block() {
        return quick ? QUICK_BLOCK : BLOCK;
    }

    /** The lengths of records that growth is measured over: 10,000 and ten times as many, up to the largest. */
    public List<Long> lengths() {
        var lengths = new ArrayList<Long>();
        for (long length = SMALL; length < events; length *= FACTOR) {
            lengths.add(length);
        }
        lengths.add(events);
        return lengths;
    }

    /** A record of some length, made at the first call and the same for all figures; its views may be empty. */
    public Store store(long length) throws IOException, SQLException {
        var known = stores.get(length);
        if (known != null) {
            return known;
        }
        var store = Store.fill(databases.fresh(), seed, length);
        System.err.printf("  filled %,d events at %,.0f a second%n", store.events(), store.loadedPerSecond());
        stores.put(length, store);
        rooms.put(store, new Room(databases.bytes(store.database()), 0));
        return store;
    }

    /** A record of some length with views that show all of it. */
    Store filled(long length) throws IOException, SQLException {
        var store = store(length);
        if (rooms.get(store).all() == 0) {
            try (var application = RunningApplication.start(store.database())) {
                var projections = application.component(Projections.class);
                projections.rebuild(projections.names(), Progress.UNSEEN);
            }
            viewsFilled(store);
        }
        return store;
    }

    /** Notes that a record's views show all of it, and nobody has it open. */
    void viewsFilled(Store store) throws IOException, SQLException {
        rooms.put(store, new Room(rooms.get(store).log(), databases.bytes(store.database())));
    }

    /** The room that a record took when it was filled, and when its views were. */
    Room roomOf(Store store) {
        return rooms.get(store);
    }

    /** The longest record. */
    public Store largest() throws IOException, SQLException {
        return store(events);
    }
}
