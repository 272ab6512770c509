package org.minutebook.meetings.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.TermEvent;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;

/** Gathers what a meeting copies of its body and term when it is recorded. */
final class Convening {
    private final Streams streams;

    Convening(Streams streams) {
        this.streams = streams;
    }

    /** Empty when the body has no constitution on that day. */
    Optional<MeetingDetails> details(
            String bodyId,
            Recorded<MeetingKind> kind,
            Recorded<String> termId,
            LocalDate heldOn,
            Recorded<LocalTime> start,
            Recorded<LocalTime> end,
            Recorded<String> venue) {
        streams.require("bodyId", bodyId, BodyEvent.STREAM);
        var history = streams.eventsOf(bodyId, BodyEvent.class);
        var body = (BodyEstablished) history.get(0);
        return ConstitutionAmended.inForce(history, heldOn)
                .map(amended -> new MeetingDetails(
                        bodyId,
                        body.code(),
                        BodyEvent.nameOn(history, heldOn),
                        kind,
                        termId.map(term -> term("termId", term)),
                        heldOn,
                        start,
                        end,
                        venue,
                        amended.constitution(),
                        amended.composition().regime()));
    }

    /** Whether a body is still there on a day. */
    boolean isActive(String bodyId, LocalDate on) {
        return BodyEvent.isActive(streams.eventsOf(bodyId, BodyEvent.class), on);
    }

    TermNamed term(String field, String termId) {
        streams.require(field, termId, TermEvent.STREAM);
        var opened = streams.firstOf(termId, TermOpened.class).orElseThrow();
        return new TermNamed(termId, opened.label(), opened.firstYear());
    }
}
