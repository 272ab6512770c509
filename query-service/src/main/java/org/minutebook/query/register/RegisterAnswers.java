package org.minutebook.query.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.StatutoryRole;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.record.Recorded;

/** What the register answers, in the shapes in which it does. All days 'until' are the first on which it was over. */
public interface RegisterAnswers {
    /** An organisation, by id and name. */
    record OrganisationNamed(String id, String name) {}

    /**
     * A membership.
     *
     * @param name the person's, on the day asked for
     * @param organisation the organisation represented on that day; none for nobody
     * @param end why it ended
     * @param position where the event that appointed them stands
     */
    record Member(
            String membership,
            String body,
            String bodyName,
            String person,
            String name,
            String memberClass,
            boolean voting,
            Recorded<String> seat,
            Recorded<OrganisationNamed> organisation,
            Recorded<String> basis,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until,
            Recorded<EndReason> end,
            List<Substitute> substitutes,
            List<Absence> absences,
            String event,
            long position) {}

    /** The days of a membership, and who may stand in for the member. */
    record Membership(String membership, String body, String person, Days days, List<StandIn> standIns) {}

    /** @param meeting the one meeting at which they may stand in; not recorded for any */
    record StandIn(String person, Recorded<String> meeting, Days days) {}

    /** @param meeting the one meeting at which they may stand in; not recorded for any */
    record Substitute(
            String person, String name, Recorded<String> meeting, LocalDate from, Recorded<LocalDate> until) {}

    /** Approved absence. */
    record Absence(String reason, LocalDate from, LocalDate until, Recorded<String> authority) {}

    /** A name, style, honour or alias, for some days. */
    record DatedName(
            String kind,
            String value,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until,
            String event,
            long position) {}

    /**
     * An entry of the register that stands for a person.
     *
     * @param mergedInto the entry that stands for it since two turned out to be one; none while it stands for itself
     */
    record Entry(String id, Recorded<String> mergedInto, Recorded<String> reason, Recorded<String> evidence) {}

    /**
     * Everything about a person.
     *
     * @param id the entry that stands for them
     * @param entries all entries that are theirs
     */
    record PersonAnswer(
            String id,
            String name,
            LocalDate on,
            long known,
            List<Entry> entries,
            List<DatedName> names,
            List<Member> memberships) {}

    /** Somebody who represented an organisation on a body. */
    record Representative(
            String membership,
            String body,
            String bodyName,
            String person,
            String name,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until,
            String event,
            long position) {
        @JsonIgnore
        Days days() {
            return Days.of(from, until);
        }
    }

    /** A role by statute on a body. */
    record Role(
            String body, String bodyName, StatutoryRole role, Recorded<LocalDate> from, Recorded<LocalDate> until) {}

    /**
     * An organisation through time.
     *
     * @param successor the organisation that took over
     */
    record OrganisationAnswer(
            String id,
            String name,
            LocalDate on,
            long known,
            List<String> teams,
            List<DatedName> names,
            Recorded<OrganisationNamed> successor,
            List<Role> roles,
            List<Representative> representatives) {}

    /**
     * A seat on a day.
     *
     * @param vacant whether nobody sat there
     * @param declaredVacant since when it had been declared vacant, the last time
     */
    record Seat(
            String seat,
            String memberClass,
            Recorded<OrganisationNamed> entitled,
            boolean vacant,
            Recorded<Member> member,
            Recorded<LocalDate> declaredVacant) {}

    /**
     * A municipal year.
     *
     * @param until the day on which the next opened, or on which it was closed; not recorded while it goes on
     */
    record YearAnswer(String id, String label, int firstYear, Recorded<LocalDate> from, Recorded<LocalDate> until) {
        /** Whether it is recorded that a day lies in it; of a year whose opening is not recorded, none does. */
        boolean isKnownToHave(LocalDate day) {
            return from.isRecorded() && Days.of(from, until).has(day);
        }
    }

    /**
     * How a body was constituted on a day.
     *
     * @param inForce not recorded where no constitution had begun
     */
    record ConstitutionAnswer(BodyEntry body, LocalDate on, long known, Recorded<InForce> inForce) {
        /**
         * A constitution.
         *
         * @param from the first day on which it holds
         * @param authority what settled it
         * @param reason why it was settled for days on which another had held
         */
        record InForce(
                Recorded<LocalDate> from,
                Constitution constitution,
                Composition composition,
                Recorded<String> authority,
                Recorded<String> reason) {}
    }

    /**
     * A body through time.
     *
     * @param successor the body that took over, by id
     * @param dissolved the first day on which there was no such body
     */
    record BodyAnswer(
            String id,
            String code,
            String name,
            LocalDate on,
            long known,
            List<DatedName> names,
            Recorded<String> successor,
            Recorded<LocalDate> dissolved) {}
}
