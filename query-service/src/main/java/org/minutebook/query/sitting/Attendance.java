package org.minutebook.query.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.query.register.RegisterAnswers.Member;
import org.minutebook.query.register.RegisterAnswers.Substitute;
import org.minutebook.query.sitting.Attendee.Movement;
import org.minutebook.query.sitting.Attendee.State;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** Makes the register of one meeting: whoever is in its lists, in their order, and then the members who are in none. */
final class Attendance {
    private final Course course;
    private final String meetingId;
    private final List<Member> members;
    private final UnaryOperator<String> survivor;

    private Attendance(Course course, String meetingId, List<Member> members, UnaryOperator<String> survivor) {
        this.course = course;
        this.meetingId = meetingId;
        this.members = members;
        this.survivor = survivor;
    }

    /**
     * The register.
     *
     * @param members of the body that day
     * @param survivor the entry that stands for a person
     */
    static List<Attendee> of(Course course, String meetingId, List<Member> members, UnaryOperator<String> survivor) {
        return new Attendance(course, meetingId, members, survivor).all();
    }

    private List<Attendee> all() {
        var listed = course.events().stream()
                .map(this::listed)
                .filter(Objects::nonNull)
                .toList();
        var all = new ArrayList<>(listed);
        members.stream()
                .filter(member -> listed.stream().noneMatch(attendee -> isOne(attendee.person(), member.person())))
                .map(this::missing)
                .forEach(all::add);
        return all;
    }

    private Attendee listed(RecordedEvent event) {
        if (event.fact() instanceof AttendanceRecorded there) {
            return attendee(
                    event,
                    there.person(),
                    there.capacity(),
                    there.organisation(),
                    there.capacity().equals(Recorded.of(Capacity.SUBSTITUTE)) ? State.SUBSTITUTE : State.PRESENT);
        } else if (event.fact() instanceof ApologyRecorded apology) {
            return attendee(event, apology.person(), Recorded.notRecorded(), apology.organisation(), State.APOLOGIES);
        } else if (event.fact() instanceof AbsenceRecorded absence) {
            return attendee(event, absence.person(), Recorded.notRecorded(), Recorded.notRecorded(), State.ABSENT);
        }
        return null;
    }

    private Attendee attendee(
            RecordedEvent event,
            PersonAsPrinted person,
            Recorded<Capacity> capacity,
            Recorded<Affiliation> from,
            State state) {
        var member = members.stream()
                .filter(one -> isOne(one.person(), person.personId()))
                .findFirst();
        boolean isThere = state == State.PRESENT || state == State.SUBSTITUTE;
        return new Attendee(
                person.personId(),
                person.printedAs(),
                member.isPresent(),
                capacity,
                from.map(Affiliation::printedAs),
                state,
                isThere ? Recorded.none() : member.map(this::substitute).orElseGet(Recorded::notRecorded),
                isThere ? movements(person.personId()) : List.of(),
                event.eventId(),
                event.position());
    }

    private Attendee missing(Member member) {
        return new Attendee(
                member.person(),
                member.name(),
                true,
                Recorded.notRecorded(),
                member.organisation().map(organisation -> organisation.name()),
                State.NOT_RECORDED,
                substitute(member),
                List.of(),
                null,
                null);
    }

    /** Who was there as a substitute, and had been named as one of this member's. */
    private Recorded<String> substitute(Member member) {
        return course.all(AttendanceRecorded.class).stream()
                .filter(there -> there.capacity().equals(Recorded.of(Capacity.SUBSTITUTE)))
                .map(AttendanceRecorded::person)
                .filter(there -> member.substitutes().stream()
                        .anyMatch(named -> isFor(named) && isOne(named.person(), there.personId())))
                .map(PersonAsPrinted::printedAs)
                .findFirst()
                .map(Recorded::of)
                .orElseGet(Recorded::notRecorded);
    }

    private boolean isFor(Substitute named) {
        return named.meeting().asOptional().map(meetingId::equals).orElse(true);
    }

    private List<Movement> movements(String person) {
        return course.events().stream()
                .flatMap(event -> movement(event, person))
                .toList();
    }

    private Stream<Movement> movement(RecordedEvent event, String person) {
        if (event.fact() instanceof ArrivalRecorded came && isOne(came.person().personId(), person)) {
            return Stream.of(
                    new Movement(Movement.Kind.ARRIVED, Recorded.none(), course.when(event, came.at(), came.itemId())));
        } else if (event.fact() instanceof DepartureRecorded left
                && isOne(left.person().personId(), person)) {
            return Stream.of(new Movement(
                    Movement.Kind.LEFT, Recorded.of(left.reason()), course.when(event, left.at(), left.itemId())));
        }
        return Stream.empty();
    }

    private boolean isOne(String person, String other) {
        return survivor.apply(person).equals(survivor.apply(other));
    }
}
