package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.SittingRule.SOMEBODY_PRESIDES;

import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.meetings.events.SittingEvent.NoInterestsDeclared;
import org.minutebook.meetings.events.SittingEvent.PublicExcluded;
import org.minutebook.meetings.events.SittingEvent.PublicReadmitted;

/** How the meeting sits at this moment, as far as its rules ask: who presides, who may listen, and whether it sits. */
final class Proceedings {
    private String presiding;
    private boolean sinceTheOpening;
    private LocalDate adjournedOn;
    private boolean publicExcluded;
    private boolean interestsAsked;

    @EventSourcingHandler
    void evolve(MeetingOpened event) {
        presiding = event.presiding().personId();
        sinceTheOpening = true;
    }

    /** Another than was recorded presided when it opened, and so still does unless the chair has changed hands. */
    void correct(MeetingOpened event) {
        if (sinceTheOpening) {
            presiding = event.presiding().personId();
        }
    }

    @EventSourcingHandler
    void evolve(ChairTaken event) {
        presiding = event.person().personId();
        sinceTheOpening = false;
    }

    @EventSourcingHandler
    void evolve(ChairVacated event) {
        presiding = null;
        sinceTheOpening = false;
    }

    @EventSourcingHandler
    void evolve(InterestDeclared event) {
        interestsAsked = true;
    }

    @EventSourcingHandler
    void evolve(NoInterestsDeclared event) {
        interestsAsked = true;
    }

    @EventSourcingHandler
    void evolve(PublicExcluded event) {
        publicExcluded = true;
    }

    @EventSourcingHandler
    void evolve(PublicReadmitted event) {
        publicExcluded = false;
    }

    @EventSourcingHandler
    void evolve(MeetingAdjourned event) {
        adjournedOn = event.on();
    }

    @EventSourcingHandler
    void evolve(MeetingResumed event) {
        adjournedOn = null;
    }

    boolean presides(String personId) {
        return personId.equals(presiding);
    }

    boolean isChairFree() {
        return presiding == null;
    }

    void requirePresided() {
        SOMEBODY_PRESIDES.require(presiding != null, "Send take-chair first.");
    }

    boolean isPublicExcluded() {
        return publicExcluded;
    }

    /** Whether it is recorded that somebody declared an interest, or nobody did. */
    boolean areInterestsRecorded() {
        return interestsAsked;
    }

    boolean isAdjourned() {
        return adjournedOn != null;
    }

    /** Whether it was adjourned by a day. */
    boolean isAdjournedBy(LocalDate day) {
        return adjournedOn != null && !day.isBefore(adjournedOn);
    }
}
