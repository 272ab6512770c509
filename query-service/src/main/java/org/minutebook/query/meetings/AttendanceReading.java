package org.minutebook.query.meetings;

import static org.minutebook.query.projections.ViewRows.KNOWN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.reading.Page;
import org.minutebook.query.reading.Paging;
import org.minutebook.query.reading.Parameters;
import org.minutebook.query.register.Register;
import org.minutebook.query.register.RegisterAnswers.Membership;
import org.minutebook.query.register.RegisterAnswers.StandIn;
import org.minutebook.query.register.RegisterReading;
import org.springframework.stereotype.Component;

/** Counts how often members came: of the meetings that were held and closed while they were members. */
@Component
class AttendanceReading {
    private final HeldMeetings meetings;
    private final Directory directory;
    private final Register register;
    private final RegisterReading memberships;
    private final Moments moments;
    private final ViewRows rows;

    AttendanceReading(
            HeldMeetings meetings,
            Directory directory,
            Register register,
            RegisterReading memberships,
            Moments moments,
            ViewRows rows) {
        this.meetings = meetings;
        this.directory = directory;
        this.register = register;
        this.memberships = memberships;
        this.moments = moments;
        this.rows = rows;
    }

    /** Which meetings count: each as a client gives it, null for all. */
    record Filter(String from, String to, String term) {
        private Predicate<MeetingLine> read() {
            var begin = Parameters.day("from", from);
            var end = Parameters.day("to", to);
            return meeting -> meeting.stage() == MeetingStage.CLOSED
                    && meeting.isHeldBetween(begin, end)
                    && meeting.isOfTerm(Optional.ofNullable(term));
        }
    }

    /** How one meeting counts for a member. */
    private enum Count {
        PRESENT,
        REMOTE,
        SUBSTITUTE_SENT,
        APOLOGIES,
        ABSENT,
        NOT_RECORDED
    }

    private long known(Paging paging) {
        return moments.known(paging.known(), MeetingsReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION);
    }

    /** The members of a body, by name. */
    Page<AttendanceCount> ofBody(String body, Filter filter, Paging paging) {
        var wanted = filter.read();
        var entry = directory.body(body);
        long known = known(paging);
        var survivor = survivors(known);
        var people = new TreeMap<String, List<Membership>>();
        memberships
                .membershipsOf(entry, known)
                .forEach(membership -> people.computeIfAbsent(
                                survivor.apply(membership.person()), first -> new ArrayList<>())
                        .add(membership));
        var counts = counted(entry, people, wanted, survivor, known)
                .sorted(Comparator.comparing(AttendanceCount::name).thenComparing(AttendanceCount::person))
                .toList();
        return Page.of(counts, paging, known, AttendanceCount::person);
    }

    /** The bodies of a person, by code. */
    Page<AttendanceCount> ofPerson(String id, Filter filter, Paging paging) {
        var wanted = filter.read();
        directory.person(id);
        long known = known(paging);
        var entries = register.entriesOf(id, known);
        var byBody = memberships.membershipsOf(entries, known).stream()
                .collect(Collectors.groupingBy(Membership::body, TreeMap::new, Collectors.toList()));
        var counts = byBody.entrySet().stream()
                .flatMap(one -> counted(
                        directory.body(one.getKey()),
                        Map.of(entries.get(0), one.getValue()),
                        wanted,
                        survivors(known),
                        known))
                .sorted(Comparator.comparing(AttendanceCount::code))
                .toList();
        return Page.of(counts, paging, known, AttendanceCount::body);
    }

    private UnaryOperator<String> survivors(long known) {
        var found = new HashMap<String, String>();
        return person -> {
            var survivor = found.get(person);
            if (survivor == null) {
                survivor = register.survivorOf(person, known);
                found.put(person, survivor);
            }
            return survivor;
        };
    }

    private Stream<AttendanceCount> counted(
            BodyEntry body,
            Map<String, List<Membership>> people,
            Predicate<MeetingLine> wanted,
            UnaryOperator<String> survivor,
            long known) {
        var held = meetings.of(body.id(), known).stream().filter(wanted).toList();
        var presences = rows
                .list(
                        PresenceRow.class,
                        "where " + HeldMeetings.OF_BODY + KNOWN + " order by position",
                        body.id(),
                        known,
                        known)
                .stream()
                .collect(Collectors.groupingBy(PresenceRow::meetingId));
        var lists = new Lists(presences, survivor);
        return people.entrySet().stream()
                .flatMap(one -> counted(body, one.getKey(), one.getValue(), held, lists, known).stream());
    }

    private Optional<AttendanceCount> counted(
            BodyEntry body, String person, List<Membership> terms, List<MeetingLine> held, Lists lists, long known) {
        var counts = new EnumMap<Count, Integer>(Count.class);
        MeetingLine last = null;
        for (MeetingLine meeting : held) {
            var standing = terms.stream()
                    .filter(membership -> membership.days().has(meeting.heldOn()))
                    .toList();
            if (!standing.isEmpty()) {
                counts.merge(lists.count(meeting, person, standing), 1, Integer::sum);
                last = meeting;
            }
        }
        return Optional.ofNullable(last)
                .map(latest -> new AttendanceCount(
                        person,
                        register.personName(person, latest.heldOn(), known).orElse(""),
                        body.id(),
                        body.code(),
                        counts.values().stream().mapToInt(Integer::intValue).sum(),
                        counts.getOrDefault(Count.PRESENT, 0),
                        counts.getOrDefault(Count.REMOTE, 0),
                        counts.getOrDefault(Count.SUBSTITUTE_SENT, 0),
                        counts.getOrDefault(Count.APOLOGIES, 0),
                        counts.getOrDefault(Count.ABSENT, 0),
                        counts.getOrDefault(Count.NOT_RECORDED, 0)));
    }

    /** The lists of a body's meetings. A document may list somebody twice; then having been there counts. */
    private record Lists(Map<String, List<PresenceRow>> presences, UnaryOperator<String> survivor) {
        Count count(MeetingLine meeting, String person, List<Membership> standing) {
            if (says(meeting, person, PresenceState.PRESENT) || says(meeting, person, PresenceState.SUBSTITUTE)) {
                return Count.PRESENT;
            } else if (says(meeting, person, PresenceState.REMOTE)) {
                return Count.REMOTE;
            } else if (hadSubstitute(meeting, person, standing)) {
                return Count.SUBSTITUTE_SENT;
            } else if (says(meeting, person, PresenceState.APOLOGIES)) {
                return Count.APOLOGIES;
            }
            return says(meeting, person, PresenceState.ABSENT) ? Count.ABSENT : Count.NOT_RECORDED;
        }

        private boolean says(MeetingLine meeting, String person, PresenceState state) {
            return rows(meeting, state).anyMatch(row -> isOne(row.personId(), person));
        }

        private Stream<PresenceRow> rows(MeetingLine meeting, PresenceState state) {
            return presences.getOrDefault(meeting.id(), List.of()).stream().filter(row -> row.state() == state);
        }

        private boolean isOne(String person, String survivorOfOther) {
            return survivor.apply(person).equals(survivorOfOther);
        }

        /** Whether somebody sat in a member's place; where nobody is said, somebody who had been named for them. */
        private boolean hadSubstitute(MeetingLine meeting, String person, List<Membership> standing) {
            return rows(meeting, PresenceState.SUBSTITUTE)
                    .anyMatch(row -> row.substituteFor()
                            .map(member -> isOne(member, person))
                            .orElseGet(() -> standing.stream()
                                    .flatMap(membership -> membership.standIns().stream())
                                    .anyMatch(named -> isFor(named, meeting)
                                            && isOne(named.person(), survivor.apply(row.personId())))));
        }

        private static boolean isFor(StandIn named, MeetingLine meeting) {
            return named.days().has(meeting.heldOn())
                    && named.meeting().asOptional().map(meeting.id()::equals).orElse(true);
        }
    }
}
