package org.minutebook.query.offices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.offices.HolderAnswer.OfficeNamed;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;
import org.minutebook.query.register.Changes.Change;

/**
 * What the record said of who held an office on a day, at each moment at which that changed.
 *
 * @param known the position up to which it is told
 * @param beliefs in the order in which they were held; none before the first
 */
record BeliefAnswer(BodyEntry body, OfficeNamed office, LocalDate on, long known, List<Belief> beliefs) {
    /**
     * What was said from one moment on.
     *
     * @param since the position from which on it was said
     * @param recordedAt when that was recorded
     * @param holders who was said to hold it; empty for nobody
     * @param because the changes that were recorded at that moment
     */
    record Belief(long since, Instant recordedAt, List<PersonNamed> holders, List<Change> because) {}
}
