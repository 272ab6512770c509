package org.minutebook.query.offices;

import java.time.LocalDate;

/** Asks who chairs a body in this process, through everything that an answer over HTTP goes through but HTTP itself. */
public final class OfficesQuestion {
    private final OfficesController offices;

    OfficesQuestion(OfficesController offices) {
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
}
