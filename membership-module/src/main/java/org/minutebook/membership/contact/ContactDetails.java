package org.minutebook.membership.contact;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How to reach people. Ordinary rows, which are overwritten and erased: never part of the record. */
@Component
public class ContactDetails {
    private final JdbcClient database;

    ContactDetails(JdbcClient database) {
        this.database = database;
    }

    /** One way to reach somebody. */
    record ContactDetail(ContactKind kind, String value) {}

    List<ContactDetail> of(String personId) {
        return database.sql("select kind, value_text from contact_detail where person_id = ? order by kind")
                .param(personId)
                .query((row, number) -> new ContactDetail(ContactKind.named(row.getString(1)), row.getString(2)))
                .list();
    }

    /** Keeps a detail, in the place of another of its kind. */
    void keep(String personId, ContactKind kind, String value) {
        erase(personId, kind);
        database.sql("insert into contact_detail (person_id, kind, value_text) values (?, ?, ?)")
                .params(personId, kind.stored(), value)
                .update();
    }

    private void erase(String personId, ContactKind kind) {
        database.sql("delete from contact_detail where person_id = ? and kind = ?")
                .params(personId, kind.stored())
                .update();
    }

    /**
     * Erases all that is kept of a person, with the running transaction.
     *
     * @return whether there was anything
     */
    public boolean erase(String personId) {
        return database.sql("delete from contact_detail where person_id = ?")
                        .param(personId)
                        .update()
                > 0;
    }
}
