package org.minutebook.query.offices;

import java.time.LocalDate;
import java.util.List;
import org.minutebook.membership.events.EndReason;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.offices.HolderAnswer.OfficeNamed;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;
import org.minutebook.query.offices.HolderAnswer.Term;
import org.minutebook.record.Recorded;

/**
 * Who held an office, by municipal year, as known at a position. No day between the first and the last is left out.
 *
 * @param on the day up to which
 */
record HistoryAnswer(BodyEntry body, OfficeNamed office, LocalDate on, long known, List<Year> years) {
    /**
     * A municipal year.
     *
     * @param term the year; not recorded for days before the first opening of a year that is
     */
    record Year(Recorded<Term> term, List<Stretch> stretches) {}

    /**
     * Some days on which nothing changed.
     *
     * @param holder who held it; none while it was vacant
     * @param from the first day; not recorded when the record does not say since when
     * @param until the first day that is no longer in it; not recorded while nothing ended it
     * @param end why the holding ended, where it ended with this stretch
     * @param tenure the holding, by id, null where there was none
     * @param evidence how it is known: election, appointment or transcribed; null where there was no holding
     * @param event the event that conferred the office, null where there was no holding
     * @param position its place in the record, null where there was no holding
     */
    record Stretch(
            StretchState state,
            Recorded<PersonNamed> holder,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until,
            Recorded<EndReason> end,
            Recorded<String> minute,
            String tenure,
            String evidence,
            String event,
            Long position) {}
}
