package org.minutebook.query.reading;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A part of a list.
 *
 * @param known the position that the list is answered for, which its other parts keep to
 * @param last the key of the last item given; null when nothing comes behind it
 */
public record Page<T>(List<T> items, long known, String last) {
    /** How items of a list become lines of an answer. */
    public <R> Page<R> map(Function<? super T, ? extends R> shown) {
        return new Page<>(items.stream().<R>map(shown).toList(), known, last);
    }

    /**
     * The part of a whole list that is asked for.
     *
     * @param key what an item is found by again, other than that of any other item
     */
    public static <T> Page<T> of(List<T> all, Paging asked, long known, Function<T, String> key) {
        int first = asked.after() == null
                ? 0
                : 1
                        + IntStream.range(0, all.size())
                                .filter(index -> key.apply(all.get(index)).equals(asked.after()))
                                .findFirst()
                                .orElseThrow(Paging::unreadable);
        return begun(all.subList(first, Math.min(all.size(), first + asked.limit() + 1)), asked, known, key);
    }

    /** @param found what was found from there on, one more than asked for if there are so many */
    public static <T> Page<T> begun(List<T> found, Paging asked, long known, Function<T, String> key) {
        if (found.size() <= asked.limit()) {
            return new Page<>(List.copyOf(found), known, null);
        }
        var items = List.copyOf(found.subList(0, asked.limit()));
        return new Page<>(items, known, key.apply(items.get(items.size() - 1)));
    }
}
