package org.minutebook.query.offices;

import java.time.LocalDate;
import org.minutebook.query.columns.RowReader;

/** Asks who chairs a body in this process, through everything behind the endpoint; no HTTP, and no JSON. */
public final class OfficesQuestion {
    private final OfficesReading offices;

    OfficesQuestion(OfficesReading offices) {
        this.offices = offices;
    }

    /**
     * The chair's id.
     *
     * @param body the body, by code or id
     * @param day on which day
     * @param known a position or a moment, as in addresses; null for as far as the views have read
     * @return null when none is recorded
     */
    public String chair(String body, LocalDate day, String known) {
        var answer = offices.holders(body, "chair", day.toString(), known);
        return answer.holder().asOptional().map(HolderAnswer.PersonNamed::id).orElse(null);
    }

    /**
     * The statement that finds the holdings for such an answer, in the first copy of the view. Its values: body by id,
     * office, the day twice, the position twice.
     */
    public static String statement() {
        return "select * from " + table() + " " + OfficesReading.HELD;
    }

    /** The table that it reads, of the first copy. */
    public static String table() {
        return RowReader.of(TenureRow.class).table();
    }
}
