package org.minutebook.record.claims;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcClaims implements Claims {
    private final JdbcClient database;

    JdbcClaims(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean take(String claim, String holder) {
        try {
            database.sql("insert into claim (claim, holder) values (?, ?)")
                    .params(List.of(claim, holder))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return database.sql("select holder from claim where claim = ?")
                    .param(claim)
                    .query(String.class)
                    .optional()
                    .filter(holder::equals)
                    .isPresent();
        }
    }
}
