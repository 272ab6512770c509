package org.minutebook.record.log;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;

/**
 * Aggregates as this process last left them, the most used ones.
 *
 * <p>Another process may have recorded meanwhile. A command that records then fails at its append, but one that is
 * refused appends nothing and would never notice. So an aggregate is handed out only if the store says that its last
 * event is still the last.
 */
class AggregateCache implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final Function<String, Optional<Long>> lastSequence;

    /**
     * @param size how many aggregates are kept
     * @param lastSequence asks the store for the last sequence of a history
     */
    AggregateCache(int size, Function<String, Optional<Long>> lastSequence) {
        this.entries = Caffeine.newBuilder().maximumSize(size).build();
        this.lastSequence = lastSequence;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> V get(K key) {
        Object entry = entries.getIfPresent(key);
        if (entry == null) {
            return null;
        }
        if (isCurrent((String) key, entry)) {
            return (V) entry;
        }
        entries.invalidate(key);
        return null;
    }

    /** Whether nothing has been recorded of it since. */
    boolean isCurrent(String id, Object entry) {
        return lastSequence
                .apply(id)
                .filter(last -> last.equals(versionOf((AggregateCacheEntry<?>) entry)))
                .isPresent();
    }

    /** An entry that has not been serialized hands out its aggregate as it is. */
    private static <T> Long versionOf(AggregateCacheEntry<T> entry) {
        return entry.recreateAggregate(null, null, null).version();
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    /** Nobody listens: Axon does so for sagas only. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Entries come and go unannounced");
    }
}
