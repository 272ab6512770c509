package org.minutebook.query.sitting;

import static org.minutebook.query.QueryRule.RECORDED_BY_THEN;

import java.util.HashMap;
import java.util.List;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.register.Register;
import org.minutebook.query.register.RegisterReading;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Answers how one meeting sat, as recorded by any moment. */
@Component
class SittingReading {
    private final Directory directory;
    private final Register register;
    private final RegisterReading members;
    private final Moments moments;
    private final EventLog log;

    SittingReading(Directory directory, Register register, RegisterReading members, Moments moments, EventLog log) {
        this.directory = directory;
        this.register = register;
        this.members = members;
        this.moments = moments;
        this.log = log;
    }

    private record Found(String meetingId, Course course, long known) {}

    private Found found(String body, String day, String known) {
        var meeting = directory.meetingOf(directory.body(body), day);
        long position = moments.known(known, Directory.PROJECTION, Register.PROJECTION);
        var history = log.history(List.of(meeting.id()), position);
        if (history.isEmpty()) {
            throw new RuleBroken(RECORDED_BY_THEN, "Asked for position " + position + ".");
        }
        return new Found(meeting.id(), Course.of(history), position);
    }

    /** Who was in a meeting's lists, and which members of that day were in none. */
    Items<Attendee> attendance(String body, String day, String known) {
        var found = found(body, day, known);
        var course = found.course();
        var survivors = new HashMap<String, String>();
        return new Items<>(Attendance.of(
                course,
                found.meetingId(),
                members.members(course.details().bodyId(), course.heldOn().toString(), Long.toString(found.known()))
                        .items(),
                person -> survivors.computeIfAbsent(person, entry -> register.survivorOf(entry, found.known()))));
    }

    /** Whether there was a quorum, from the opening to the close. */
    Items<QuorumSegment> quorum(String body, String day, String known) {
        var found = found(body, day, known);
        return new Items<>(QuorumTimeline.of(found.course(), membership(found)));
    }

    private int membership(Found found) {
        MeetingDetails details = found.course().details();
        var heldOn = found.course().heldOn();
        var composition = ConstitutionAmended.inForce(history(details.bodyId(), BodyEvent.class, found.known()), heldOn)
                .map(ConstitutionAmended::composition)
                .orElseGet(Composition::notRecorded);
        return RosterEvent.wholeMembershipOn(
                history(RosterEvent.rosterOf(details.bodyId()), RosterEvent.class, found.known()), heldOn, composition);
    }

    private <E> List<E> history(String stream, Class<E> family, long known) {
        return log.history(List.of(stream), known).stream()
                .map(RecordedEvent::fact)
                .map(family::cast)
                .toList();
    }

    /** Who presided when. */
    Items<Presiding> presiding(String body, String day, String known) {
        return new Items<>(PresidingTimeline.of(found(body, day, known).course()));
    }

    /** How the meeting voted. */
    Items<VoteTaken> votes(String body, String day, String known) {
        return new Items<>(Votes.of(found(body, day, known).course()));
    }

    /** Which interests were declared. */
    Declarations declarations(String body, String day, String known) {
        return Declarations.of(found(body, day, known).course());
    }
}
