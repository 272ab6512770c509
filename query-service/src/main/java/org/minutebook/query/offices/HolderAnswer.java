package org.minutebook.query.offices;

import java.time.LocalDate;
import java.util.List;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.record.Recorded;

/**
 * Who held an office on a day, as known at a position, and how that is known.
 *
 * @param holder the holder, of several in a joint office the one who came last; none while it was vacant
 * @param holders all of them
 * @param until the first day on which the holder no longer held it; not recorded while nothing ended it
 * @param end why the holding ended
 * @param acting whether the holder only stood in while nobody held it
 * @param basis on what kind of ground it was held
 * @param tenure the holding, by id, null when no holder is recorded
 * @param event the event that conferred the office, null when no holder is recorded
 * @param position its place in the record, null when no holder is recorded
 */
public record HolderAnswer(
        BodyEntry body,
        OfficeNamed office,
        LocalDate on,
        long known,
        Recorded<PersonNamed> holder,
        List<PersonNamed> holders,
        Recorded<Term> term,
        Recorded<LocalDate> from,
        Recorded<LocalDate> until,
        Recorded<EndReason> end,
        boolean acting,
        Recorded<OfficeBasis.Kind> basis,
        Recorded<PersonNamed> proposer,
        Recorded<PersonNamed> seconder,
        Recorded<Proof.Vote> vote,
        Recorded<String> minute,
        Recorded<String> meeting,
        String tenure,
        String event,
        Long position) {
    /** An office, by key and title. */
    public record OfficeNamed(String key, String title) {}

    /** A person, by id and name: the holder as registered, others as printed. */
    public record PersonNamed(String id, String name) {
        static PersonNamed of(PersonAsPrinted printed) {
            return new PersonNamed(printed.personId(), printed.printedAs());
        }
    }

    /** A term, by id and label. */
    public record Term(String id, String label) {}
}
