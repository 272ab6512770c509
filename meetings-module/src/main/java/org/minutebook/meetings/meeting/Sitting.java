package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.BusinessRule.ITEMS_SETTLED;
import static org.minutebook.meetings.meeting.SittingRule.ABSENTEE_IS_MEMBER;
import static org.minutebook.meetings.meeting.SittingRule.ADJOURNED;
import static org.minutebook.meetings.meeting.SittingRule.CHAIR_FREE;
import static org.minutebook.meetings.meeting.SittingRule.CHAIR_HELD;
import static org.minutebook.meetings.meeting.SittingRule.CHAIR_VACATED_FIRST;
import static org.minutebook.meetings.meeting.SittingRule.EXCLUSION_RESOLVED;
import static org.minutebook.meetings.meeting.SittingRule.EXEMPT_DESCRIBED;
import static org.minutebook.meetings.meeting.SittingRule.NOBODY_DECLARED;
import static org.minutebook.meetings.meeting.SittingRule.NOT_THERE;
import static org.minutebook.meetings.meeting.SittingRule.PUBLIC_ADMITTED;
import static org.minutebook.meetings.meeting.SittingRule.PUBLIC_EXCLUDED;
import static org.minutebook.meetings.meeting.SittingRule.PUBLIC_READMITTED;
import static org.minutebook.meetings.meeting.SittingRule.RESUMED_LATER;
import static org.minutebook.meetings.meeting.SittingRule.SUBSTITUTE_FITS;
import static org.minutebook.meetings.meeting.SittingRule.SUBSTITUTE_NAMED;
import static org.minutebook.meetings.meeting.SittingRule.THERE;

import java.util.List;
import java.util.function.Predicate;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.ExclusionGround;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.meetings.events.SittingEvent.NoInterestsDeclared;
import org.minutebook.meetings.events.SittingEvent.PublicExcluded;
import org.minutebook.meetings.events.SittingEvent.PublicReadmitted;
import org.minutebook.meetings.meeting.SittingCommand.AbandonMeeting;
import org.minutebook.meetings.meeting.SittingCommand.AdjournMeeting;
import org.minutebook.meetings.meeting.SittingCommand.DeclareInterest;
import org.minutebook.meetings.meeting.SittingCommand.ExcludePublic;
import org.minutebook.meetings.meeting.SittingCommand.ReadmitPublic;
import org.minutebook.meetings.meeting.SittingCommand.RecordAbsence;
import org.minutebook.meetings.meeting.SittingCommand.RecordArrival;
import org.minutebook.meetings.meeting.SittingCommand.RecordDeparture;
import org.minutebook.meetings.meeting.SittingCommand.RecordNoDeclarations;
import org.minutebook.meetings.meeting.SittingCommand.ResumeMeeting;
import org.minutebook.meetings.meeting.SittingCommand.TakeChair;
import org.minutebook.meetings.meeting.SittingCommand.VacateChair;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Regime;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;

/** Decides what becomes of what is asked of a meeting while it sits. */
final class Sitting {
    private final String id;
    private final MeetingDetails details;
    private final boolean live;
    private final Register register;
    private final Proceedings proceedings;
    private final Docket docket;
    private final Business business;
    private final Streams streams;
    private final Names names;

    Sitting(
            String id,
            MeetingDetails details,
            boolean live,
            Register register,
            Proceedings proceedings,
            Docket docket,
            Business business,
            Streams streams) {
        this.id = id;
        this.details = details;
        this.live = live;
        this.register = register;
        this.proceedings = proceedings;
        this.docket = docket;
        this.business = business;
        this.streams = streams;
        this.names = new Names(streams, details.heldOn());
    }

    /** Refuses a substitute without a right to the seat, and a second person in one, where the body's law is strict. */
    void requireSeat(AttendanceRecorded attendance) {
        boolean substitute = attendance.capacity().equals(Recorded.of(Capacity.SUBSTITUTE));
        SUBSTITUTE_NAMED.require(substitute == attendance.substituteFor().isRecorded());
        if (substitute) {
            var member = attendance.substituteFor().value().personId();
            SUBSTITUTE_FITS.require(!binds(Regime::restrictsSubstitutes)
                    || mayStandIn(attendance.person().personId(), member)
                            && !register.isPresent(member)
                            && !register.hasSubstitute(member));
        } else {
            requireNoSubstitute(attendance.person().personId());
        }
    }

    private boolean mayStandIn(String personId, String memberId) {
        return RosterEvent.mayStandInOn(
                streams.eventsOf(RosterEvent.rosterOf(details.bodyId()), RosterEvent.class),
                details.heldOn(),
                personId,
                memberId,
                id);
    }

    private void requireNoSubstitute(String memberId) {
        SUBSTITUTE_FITS.require(!register.hasSubstitute(memberId) || !binds(Regime::restrictsSubstitutes));
    }

    ArrivalRecorded decide(RecordArrival command) {
        var person = names.person("person", command.person());
        requireKnown(command.itemId());
        if (live) {
            NOT_THERE.require(
                    register.mayArrive(person.personId()),
                    register.isPresent(person.personId())
                            ? "They are there."
                            : "Send record-attendance when they are not in the register.");
            requireNoSubstitute(person.personId());
        }
        return new ArrivalRecorded(id, person, command.at(), command.itemId(), command.wording());
    }

    DepartureRecorded decide(RecordDeparture command) {
        var person = names.person("person", command.person());
        requireKnown(command.itemId());
        requireThere(person);
        CHAIR_VACATED_FIRST.require(!live || !proceedings.presides(person.personId()), "Send vacate-chair first.");
        return new DepartureRecorded(id, person, command.at(), command.itemId(), command.reason(), command.wording());
    }

    AbsenceRecorded decide(RecordAbsence command) {
        var person = names.person("person", command.person());
        if (live) {
            register.requireAbsent(person.personId());
            ABSENTEE_IS_MEMBER.require(RosterEvent.membersOn(
                            streams.eventsOf(RosterEvent.rosterOf(details.bodyId()), RosterEvent.class),
                            details.heldOn())
                    .contains(person.personId()));
        }
        return new AbsenceRecorded(
                id,
                person,
                command.organisation().map(from -> names.affiliation("organisation", from)),
                command.wording());
    }

    ChairTaken decide(TakeChair command) {
        var person = names.person("person", command.person());
        requireKnown(command.itemId());
        requireThere(person);
        CHAIR_FREE.require(!live || proceedings.isChairFree(), "Send vacate-chair first.");
        return new ChairTaken(id, person, command.basis(), command.at(), command.itemId(), command.wording());
    }

    ChairVacated decide(VacateChair command) {
        var person = names.person("person", command.person());
        requireKnown(command.itemId());
        CHAIR_HELD.require(!live || proceedings.presides(person.personId()));
        return new ChairVacated(id, person, command.reason(), command.at(), command.itemId(), command.wording());
    }

    InterestDeclared decide(DeclareInterest command) {
        var person = names.person("person", command.person());
        var title = docket.title("itemId", command.itemId());
        requireThere(person);
        return new InterestDeclared(
                id,
                person,
                command.itemId(),
                title,
                command.kind(),
                command.nature(),
                command.conduct(),
                command.dispensation(),
                isBarred(command),
                command.wording());
    }

    /**
     * Who does not stay in the debate does not vote; in a council, some may not even when they stay (2011 Act, s. 31).
     */
    private boolean isBarred(DeclareInterest interest) {
        return interest.conduct() != InterestConduct.STAYED
                || interest.kind() == InterestKind.DISCLOSABLE_PECUNIARY
                        && !interest.dispensation()
                        && binds(Regime::isOfCouncil);
    }

    NoInterestsDeclared decide(RecordNoDeclarations command) {
        requireKnown(command.itemId());
        NOBODY_DECLARED.require(!live || !proceedings.areInterestsRecorded());
        return new NoInterestsDeclared(id, command.itemId(), command.wording());
    }

    PublicExcluded decide(ExcludePublic command) {
        var title = docket.title("itemId", command.itemId());
        command.resolutionId().asOptional().ifPresent(business::resolution);
        if (live) {
            PUBLIC_ADMITTED.require(!proceedings.isPublicExcluded(), "Send readmit-public first.");
            requireGround(command);
        }
        return new PublicExcluded(
                id,
                command.itemId(),
                title,
                command.ground(),
                command.paragraphs(),
                command.reason(),
                command.resolutionId(),
                command.wording());
    }

    private void requireGround(ExcludePublic command) {
        boolean exempt = command.ground() == ExclusionGround.EXEMPT;
        if (binds(Regime::isOfCouncil)) {
            EXEMPT_DESCRIBED.require(
                    exempt == !command.paragraphs().isEmpty() && areDescriptions(command.paragraphs()));
            EXCLUSION_RESOLVED.require(!exempt || command.resolutionId().isRecorded());
        }
    }

    private static boolean areDescriptions(List<String> paragraphs) {
        return paragraphs.stream().allMatch(paragraph -> paragraph.matches("[1-7]"));
    }

    PublicReadmitted decide(ReadmitPublic command) {
        requireKnown(command.itemId());
        PUBLIC_EXCLUDED.require(!live || proceedings.isPublicExcluded());
        return new PublicReadmitted(id, command.itemId(), command.wording());
    }

    MeetingAdjourned decide(AdjournMeeting command) {
        requireKnown(command.itemId());
        return new MeetingAdjourned(
                id, command.on(), command.at(), command.until(), command.reason(), command.itemId(), command.wording());
    }

    MeetingResumed decide(ResumeMeeting command) {
        requireKnown(command.itemId());
        if (live) {
            ADJOURNED.require(proceedings.isAdjourned());
            RESUMED_LATER.require(proceedings.isAdjournedBy(command.on()));
        }
        return new MeetingResumed(id, command.on(), command.at(), command.itemId(), command.wording());
    }

    MeetingAbandoned decide(AbandonMeeting command) {
        return new MeetingAbandoned(id, command.at(), command.reason(), command.wording());
    }

    /** Refuses to close while something is left to do. */
    void requireDone() {
        ITEMS_SETTLED.require(
                docket.left().isEmpty(),
                "Still to be taken: " + String.join("; ", docket.left().values()) + ".");
        PUBLIC_READMITTED.require(
                !proceedings.isPublicExcluded() || !binds(Regime::isOfCouncil), "Send readmit-public first.");
    }

    private void requireThere(PersonAsPrinted person) {
        THERE.require(!live || register.isPresent(person.personId()), person.printedAs() + " is not there.");
    }

    private void requireKnown(Recorded<String> itemId) {
        itemId.asOptional().ifPresent(item -> docket.title("itemId", item));
    }

    private boolean binds(Predicate<Regime> law) {
        return regime().asOptional().filter(law).isPresent();
    }

    /** As noted when the meeting was called; of those called before that was noted, the body's of that day. */
    private Recorded<Regime> regime() {
        if (details.regime().isRecorded()) {
            return details.regime();
        }
        return ConstitutionAmended.inForce(streams.eventsOf(details.bodyId(), BodyEvent.class), details.heldOn())
                .map(amended -> amended.composition().regime())
                .orElseGet(Recorded::notRecorded);
    }
}
