package org.minutebook.record.claims;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcNumberSeries implements NumberSeries {
    private final JdbcClient database;

    JdbcNumberSeries(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int next(String series) {
        int number = lastLocked(series) + 1;
        set(series, number);
        return number;
    }

    @Override
    public boolean take(String series, int number) {
        if (number <= lastLocked(series)) {
            return false;
        }
        set(series, number);
        return true;
    }

    private int lastLocked(String series) {
        var last = readLocked(series);
        if (last.isPresent()) {
            return last.getAsInt();
        }
        try {
            database.sql("insert into number_series (series, last_number) values (?, 0)")
                    .param(series)
                    .update();
        } catch (DuplicateKeyException begunMeanwhile) {
            return readLocked(series).orElseThrow(() -> begunMeanwhile);
        }
        return 0;
    }

    private OptionalInt readLocked(String series) {
        return database
                .sql("select last_number from number_series where series = ? for update")
                .param(series)
                .query(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private void set(String series, int number) {
        database.sql("update number_series set last_number = ? where series = ?")
                .params(List.of(number, series))
                .update();
    }
}
