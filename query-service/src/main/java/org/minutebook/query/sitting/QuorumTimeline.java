package org.minutebook.query.sitting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.membership.events.Quorum;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/**
 * Follows who counted towards a meeting's quorum, from its opening to its close.
 *
 * <p>Whoever is in the register counts from when they were entered there, until it is recorded that they left; whoever
 * is recorded first as arriving was not there before. For an item, those do not count whose interest in it made them
 * leave; who stays counts, also where an interest bars them from voting. A document may not say that the meeting was
 * opened: then it begins with its first item.
 */
final class QuorumTimeline {
    private static final Set<Capacity> VOTING = EnumSet.of(Capacity.MEMBER, Capacity.SUBSTITUTE);

    private static final Set<InterestConduct> LEAVING =
            EnumSet.of(InterestConduct.LEFT, InterestConduct.SPOKE_THEN_LEFT);

    private final Course course;
    private final int membership;
    private final Map<String, AttendanceRecorded> there = new LinkedHashMap<>();
    private final Map<String, AttendanceRecorded> listed = new HashMap<>();
    private final Map<String, Set<String>> gone = new HashMap<>();
    private final List<QuorumSegment> segments = new ArrayList<>();
    private String item;
    private boolean sitting;

    private QuorumTimeline(Course course, int membership) {
        this.course = course;
        this.membership = membership;
    }

    /** @param membership how many voting members the body has, of which a quorum may be a share */
    static List<QuorumSegment> of(Course course, int membership) {
        var timeline = new QuorumTimeline(course, membership);
        course.events().forEach(timeline::take);
        return timeline.segments;
    }

    private void take(RecordedEvent event) {
        var fact = event.fact();
        if (fact instanceof MeetingOpened opened) {
            begin(event, Recorded.of(opened.openedAt()));
        } else if (fact instanceof AttendanceRecorded attends) {
            enter(event, attends);
        } else if (fact instanceof ArrivalRecorded came) {
            var person = came.person().personId();
            if (listed.containsKey(person)) {
                there.put(person, listed.get(person));
            }
            look(event, came.at(), came.itemId());
        } else if (fact instanceof DepartureRecorded left) {
            there.remove(left.person().personId());
            look(event, left.at(), left.itemId());
        } else if (fact instanceof InterestDeclared declared) {
            if (LEAVING.contains(declared.conduct())) {
                gone.computeIfAbsent(declared.itemId(), first -> new HashSet<>())
                        .add(declared.person().personId());
            }
            look(event, Recorded.notRecorded(), Recorded.of(declared.itemId()));
        } else if (fact instanceof ItemTaken taken) {
            takeItem(event, taken);
        } else if (fact instanceof MeetingAdjourned broken) {
            end(event, broken.at(), broken.itemId());
        } else if (fact instanceof MeetingResumed resumed) {
            begin(event, resumed.at());
        } else if (fact instanceof MeetingAbandoned abandoned) {
            abandon(event, abandoned);
        } else if (fact instanceof MeetingClosed closed) {
            end(event, closed.closedAt(), Recorded.notRecorded());
        }
    }

    private void enter(RecordedEvent event, AttendanceRecorded attends) {
        var person = attends.person().personId();
        listed.put(person, attends);
        if (!comesLater(person)) {
            there.put(person, attends);
        }
        look(event, Recorded.notRecorded(), Recorded.notRecorded());
    }

    /** Whether the first that is recorded of somebody's coming and going is that they came. */
    private boolean comesLater(String person) {
        return course.events().stream()
                .map(RecordedEvent::fact)
                .filter(fact -> fact instanceof ArrivalRecorded came
                                && came.person().personId().equals(person)
                        || fact instanceof DepartureRecorded left
                                && left.person().personId().equals(person))
                .findFirst()
                .filter(ArrivalRecorded.class::isInstance)
                .isPresent();
    }

    private void takeItem(RecordedEvent event, ItemTaken taken) {
        item = taken.itemId();
        if (segments.isEmpty()) {
            begin(event, Recorded.notRecorded());
        } else {
            look(event, Recorded.notRecorded(), Recorded.of(item));
        }
    }

    /** A meeting that never began shows who was there when it was given up. */
    private void abandon(RecordedEvent event, MeetingAbandoned abandoned) {
        if (segments.isEmpty()) {
            begin(event, abandoned.at());
        }
        end(event, abandoned.at(), Recorded.notRecorded());
    }

    private void begin(RecordedEvent event, Recorded<LocalTime> at) {
        sitting = true;
        segments.add(segment(course.when(event, at, Recorded.notRecorded())));
    }

    private void end(RecordedEvent event, Recorded<LocalTime> at, Recorded<String> itemId) {
        if (sitting) {
            close(course.when(event, at, itemId));
            sitting = false;
        }
    }

    private void close(When end) {
        int last = segments.size() - 1;
        segments.set(last, segments.get(last).until(end));
    }

    /** Begins another segment if other people count from here on. */
    private void look(RecordedEvent event, Recorded<LocalTime> at, Recorded<String> itemId) {
        if (sitting && !segments.get(segments.size() - 1).counted().equals(counted())) {
            var when = course.when(event, at, itemId);
            close(when);
            segments.add(segment(when));
        }
    }

    private List<PersonAsPrinted> counted() {
        return counting().stream().map(AttendanceRecorded::person).toList();
    }

    private List<AttendanceRecorded> counting() {
        return there.values().stream()
                .filter(attends ->
                        attends.capacity().asOptional().filter(VOTING::contains).isPresent())
                .filter(attends -> !gone.getOrDefault(item, Set.of())
                        .contains(attends.person().personId()))
                .toList();
    }

    private QuorumSegment segment(When from) {
        var counting = counting();
        var quorum = course.details().constitution().quorum();
        var needed = quorum.map(rule -> rule.needed(membership));
        var parts = quorum.asOptional().map(Quorum::represented);
        var representedNeeded = parts.map(rule -> Recorded.of(rule.atLeast())).orElseGet(Recorded::none);
        var represented =
                parts.map(rule -> Recorded.of(represented(rule, counting))).orElseGet(Recorded::none);
        return new QuorumSegment(
                from,
                Recorded.notRecorded(),
                counted(),
                counting.size(),
                needed,
                represented,
                representedNeeded,
                needed.map(number -> counting.size() >= number
                        && (!represented.isRecorded() || represented.value() >= representedNeeded.value())));
    }

    private static int represented(Quorum.Represented rule, List<AttendanceRecorded> counting) {
        return (int) rule.organisations().stream()
                .distinct()
                .filter(organisation -> counting.stream()
                        .anyMatch(attends -> attends.organisation()
                                .map(Affiliation::organisationId)
                                .equals(Recorded.of(organisation))))
                .count();
    }
}
