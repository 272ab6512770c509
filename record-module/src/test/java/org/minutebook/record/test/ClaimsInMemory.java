package org.minutebook.record.test;

import java.util.HashMap;
import java.util.Map;
import org.minutebook.record.claims.Claims;
import org.minutebook.record.claims.NumberSeries;

/** Claims and number series for aggregate fixtures. */
public final class ClaimsInMemory implements Claims, NumberSeries {
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    @Override
    public boolean take(String claim, String holder) {
        return holders.computeIfAbsent(claim, free -> holder).equals(holder);
    }

    @Override
    public int next(String series) {
        return numbers.merge(series, 1, Integer::sum);
    }

    @Override
    public boolean take(String series, int number) {
        boolean beyond = number > numbers.getOrDefault(series, 0);
        if (beyond) {
            numbers.put(series, number);
        }
        return beyond;
    }
}
