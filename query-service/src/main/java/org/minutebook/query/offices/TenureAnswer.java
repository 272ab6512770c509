package org.minutebook.query.offices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.MeetingEntry;
import org.minutebook.query.offices.HolderAnswer.OfficeNamed;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;
import org.minutebook.query.offices.HolderAnswer.Term;
import org.minutebook.query.register.Changes.Change;
import org.minutebook.record.Recorded;

/**
 * How it is known that somebody holds, or held, an office: from the answer back to the events.
 *
 * @param tenure the holding, by id
 * @param standing whether the record still says so; false once it was voided
 * @param basis what kind of ground it has
 * @param authority any ground but an election, in words
 * @param meeting the meeting whose record proves it
 * @param nomination its id in the meeting
 * @param resolution its id in the meeting
 * @param election its id in the meeting
 * @param recorded the events that recorded it, in order
 * @param changes everything that was recorded of it, in order
 */
record TenureAnswer(
        BodyEntry body,
        OfficeNamed office,
        long known,
        String tenure,
        boolean standing,
        PersonNamed holder,
        Term term,
        boolean acting,
        LocalDate from,
        Recorded<LocalDate> until,
        Recorded<EndReason> end,
        OfficeBasis.Kind basis,
        Recorded<String> authority,
        Recorded<MeetingEntry> meeting,
        Recorded<String> minute,
        Recorded<String> nomination,
        Recorded<PersonNamed> proposer,
        Recorded<PersonNamed> seconder,
        Recorded<Proof.Vote> vote,
        Recorded<String> resolution,
        Recorded<String> election,
        List<Source> recorded,
        List<Change> changes) {
    /**
     * An event behind the answer.
     *
     * @param recorder who recorded it
     * @param proof where its proof is to be had, which needs no trust in this answer
     */
    record Source(String event, String name, long position, Instant recordedAt, String recorder, String proof) {}
}
