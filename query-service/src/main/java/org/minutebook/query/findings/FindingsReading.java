package org.minutebook.query.findings;

import static org.minutebook.query.QueryRule.RECORDED_BY_THEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.meetings.events.CallingEvent.MeetingCancelled;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.directory.MeetingEntry;
import org.minutebook.query.minutes.AsCorrected;
import org.minutebook.query.offices.OfficesReading;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.register.Register;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Answers what may be wrong with the minutes of a meeting. */
@Component
class FindingsReading {
    private final Directory directory;
    private final OfficesReading offices;
    private final Moments moments;
    private final EventLog log;

    FindingsReading(Directory directory, OfficesReading offices, Moments moments, EventLog log) {
        this.directory = directory;
        this.offices = offices;
        this.moments = moments;
        this.log = log;
    }

    /** The findings on a body's meeting, as recorded by then; null for as it stands. */
    Items<Finding> findings(String body, String day, String known) {
        var entry = directory.body(body);
        var meeting = directory.meetingOf(entry, day);
        long position = moments.known(known, OfficesReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION);
        var history = AsCorrected.history(log.history(List.of(meeting.id()), position));
        if (history.isEmpty()) {
            throw new RuleBroken(RECORDED_BY_THEN, "Asked for position " + position + ".");
        }
        var details = MeetingEvent.detailsOf(history.stream()
                        .map(RecordedEvent::fact)
                        .map(MeetingEvent.class::cast)
                        .toList())
                .orElseThrow();
        var findings = new ArrayList<>(MinutesLint.of(
                meeting.id(),
                details,
                history,
                (title, person) -> held(entry, title, person, details.heldOn().toString(), Long.toString(position))));
        findings.addAll(otherMeetings(entry, meeting, details.heldOn(), position));
        findings.addAll(SittingLint.of(meeting.id(), details, history, bodyOf(details, position)));
        return new Items<>(findings);
    }

    /** Two meetings of a day are allowed, and more often one that was entered twice. */
    private List<Finding> otherMeetings(BodyEntry body, MeetingEntry meeting, LocalDate heldOn, long known) {
        return directory.meetingsOf(body).stream()
                .filter(other ->
                        !other.id().equals(meeting.id()) && other.heldOn().equals(heldOn))
                .filter(other -> isToBeHeld(other.id(), heldOn, known))
                .map(other -> new Finding(
                        FindingRule.ANOTHER_MEETING_THAT_DAY,
                        FindingRule.ANOTHER_MEETING_THAT_DAY.severity(),
                        "meeting",
                        "The body has another meeting on " + heldOn + ", '" + other.slug() + "'.",
                        null,
                        null))
                .toList();
    }

    private boolean isToBeHeld(String meetingId, LocalDate on, long known) {
        var facts = log.history(List.of(meetingId), known).stream()
                .map(RecordedEvent::fact)
                .map(MeetingEvent.class::cast)
                .toList();
        return MeetingEvent.detailsOf(facts)
                        .filter(details -> details.heldOn().equals(on))
                        .isPresent()
                && facts.stream().noneMatch(MeetingCancelled.class::isInstance);
    }

    private SittingLint.Body bodyOf(MeetingDetails details, long position) {
        var composition = ConstitutionAmended.inForce(
                        facts(BodyEvent.class, details.bodyId(), position), details.heldOn())
                .map(ConstitutionAmended::composition)
                .orElseGet(Composition::notRecorded);
        return new SittingLint.Body(
                composition, facts(RosterEvent.class, RosterEvent.rosterOf(details.bodyId()), position));
    }

    private <E> List<E> facts(Class<E> family, String streamId, long position) {
        return log.history(List.of(streamId), position).stream()
                .map(RecordedEvent::fact)
                .map(family::cast)
                .toList();
    }

    /** A title that no office of the body has says nothing of an office. */
    private boolean held(BodyEntry body, String title, String person, String on, String known) {
        var named = offices.offices(body.id(), on, known).items().stream()
                .filter(office -> office.office().title().equals(title))
                .toList();
        return named.isEmpty()
                || named.stream()
                        .flatMap(office -> office.holders().stream())
                        .anyMatch(holder -> holder.id().equals(person));
    }
}
