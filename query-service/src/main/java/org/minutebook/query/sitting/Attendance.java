package org.minutebook.query.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            return present(event, there);
        } else if (event.fact() instanceof ApologyRecorded apology) {
            return away(event, apology.person(), apology.organisation(), State.APOLOGIES);
        } else if (event.fact() instanceof AbsenceRecorded absence) {
            return away(event, absence.person(), absence.organisation(), State.ABSENT);
        }
        return null;
    }

    private Attendee present(RecordedEvent event, AttendanceRecorded there) {
        var person = there.person();
        boolean isSubstitute = isSubstitute(there);
        return new Attendee(
                person.personId(),
                person.printedAs(),
                member(person).isPresent(),
                there.capacity(),
                there.organisation().map(Affiliation::printedAs),
                isSubstitute ? State.SUBSTITUTE : State.PRESENT,
                there.mode(),
                Recorded.none(),
                isSubstitute ? there.substituteFor().map(PersonAsPrinted::printedAs) : Recorded.none(),
                movements(person.personId()),
                event.eventId(),
                event.position());
    }

    private Attendee away(RecordedEvent event, PersonAsPrinted person, Recorded<Affiliation> from, State state) {
        return new Attendee(
                person.personId(),
                person.printedAs(),
                member(person).isPresent(),
                Recorded.notRecorded(),
                from.map(Affiliation::printedAs),
                state,
                Recorded.none(),
                member(person).map(this::substitute).orElseGet(Recorded::notRecorded),
                Recorded.none(),
                List.of(),
                event.eventId(),
                event.position());
    }

    private Optional<Member> member(PersonAsPrinted person) {
        return members.stream()
                .filter(one -> isOne(one.person(), person.personId()))
                .findFirst();
    }

    private static boolean isSubstitute(AttendanceRecorded there) {
        return there.capacity().equals(Recorded.of(Capacity.SUBSTITUTE));
    }

    private Attendee missing(Member member) {
        return new Attendee(
                member.person(),
                member.name(),
                true,
                Recorded.notRecorded(),
                member.organisation().map(organisation -> organisation.name()),
                State.NOT_RECORDED,
                Recorded.notRecorded(),
                substitute(member),
                Recorded.notRecorded(),
                List.of(),
                null,
                null);
    }

    /** Who was there in this member's place; where that is not said, a substitute who had been named for them. */
    private Recorded<String> substitute(Member member) {
        return course.all(AttendanceRecorded.class).stream()
                .filter(there -> isSubstitute(there) && standsFor(there, member))
                .map(there -> there.person().printedAs())
                .findFirst()
                .map(Recorded::of)
                .orElseGet(Recorded::notRecorded);
    }

    private boolean standsFor(AttendanceRecorded there, Member member) {
        return there.substituteFor()
                .asOptional()
                .map(one -> isOne(one.personId(), member.person()))
                .orElseGet(() -> member.substitutes().stream()
                        .anyMatch(named -> isFor(named)
                                && isOne(named.person(), there.person().personId())));
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
