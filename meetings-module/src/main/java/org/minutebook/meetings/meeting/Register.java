package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.MeetingRule.ABSENT_OR_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.ENTITLED;
import static org.minutebook.meetings.meeting.MeetingRule.PRESENT_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.QUORUM_PRESENT;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.EmptyHeadingRecorded;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.membership.events.Quorum;
import org.minutebook.record.Recorded;

/**
 * Who is there and who is not, and who may vote on what, as far as a meeting's rules ask.
 *
 * <p>Who is listed is there until they leave, and again when they come back. Whoever is listed after the meeting opened
 * came then; that they came late can be recorded as well.
 */
final class Register {
    private static final Set<Capacity> VOTING = EnumSet.of(Capacity.MEMBER, Capacity.SUBSTITUTE);
    private static final Set<InterestConduct> LEAVING =
            EnumSet.of(InterestConduct.LEFT, InterestConduct.SPOKE_THEN_LEFT);

    private boolean open;
    private final Map<String, Recorded<Capacity>> present = new HashMap<>();
    private final Set<String> late = new HashSet<>();
    private final Set<String> away = new HashSet<>();
    private final Set<String> absent = new HashSet<>();
    private final Map<String, String> represented = new HashMap<>();
    private final Map<String, String> membersByProxy = new HashMap<>();
    private final Map<String, Set<String>> barred = new HashMap<>();
    private final Map<String, Set<String>> gone = new HashMap<>();
    private final Set<AttendanceHeading> headings = EnumSet.noneOf(AttendanceHeading.class);

    @EventSourcingHandler
    void evolve(MeetingOpened event) {
        open = true;
    }

    @EventSourcingHandler
    void evolve(AttendanceRecorded event) {
        var person = event.person().personId();
        present.put(person, event.capacity());
        away.remove(person);
        if (open) {
            late.add(person);
        }
        event.organisation()
                .asOptional()
                .map(Affiliation::organisationId)
                .ifPresent(organisation -> represented.put(person, organisation));
        event.substituteFor()
                .asOptional()
                .map(PersonAsPrinted::personId)
                .ifPresent(member -> membersByProxy.put(person, member));
        headings.add(event.heading());
    }

    @EventSourcingHandler
    void evolve(ApologyRecorded event) {
        absent.add(event.person().personId());
        headings.add(AttendanceHeading.APOLOGIES);
    }

    @EventSourcingHandler
    void evolve(AbsenceRecorded event) {
        absent.add(event.person().personId());
        headings.add(AttendanceHeading.ABSENT);
    }

    @EventSourcingHandler
    void evolve(EmptyHeadingRecorded event) {
        headings.add(event.heading());
    }

    @EventSourcingHandler
    void evolve(ArrivalRecorded event) {
        late.remove(event.person().personId());
        away.remove(event.person().personId());
    }

    @EventSourcingHandler
    void evolve(DepartureRecorded event) {
        late.remove(event.person().personId());
        away.add(event.person().personId());
    }

    @EventSourcingHandler
    void evolve(InterestDeclared event) {
        if (event.barred()) {
            barred.computeIfAbsent(event.itemId(), none -> new HashSet<>())
                    .add(event.person().personId());
        }
        if (LEAVING.contains(event.conduct())) {
            gone.computeIfAbsent(event.itemId(), none -> new HashSet<>())
                    .add(event.person().personId());
        }
    }

    /**
     * An attendance reads otherwise, or is another person's. Whoever came late or left still did.
     *
     * @param before whose it was
     */
    void correct(String before, AttendanceRecorded now) {
        boolean left = away.remove(before);
        boolean cameLate = late.remove(before);
        present.remove(before);
        represented.remove(before);
        membersByProxy.remove(before);
        evolve(now);
        var person = now.person().personId();
        if (left) {
            away.add(person);
        }
        if (!cameLate) {
            late.remove(person);
        }
    }

    /** @param before whose apology it was */
    void correct(String before, ApologyRecorded now) {
        absent.remove(before);
        evolve(now);
    }

    boolean isEmpty() {
        return present.isEmpty();
    }

    boolean uses(AttendanceHeading heading) {
        return headings.contains(heading);
    }

    /** Whether somebody is in the register and has not left. */
    boolean isPresent(String personId) {
        return present.containsKey(personId) && !away.contains(personId);
    }

    /** Whether somebody is in the register, and comes back or came late. */
    boolean mayArrive(String personId) {
        return present.containsKey(personId) && (away.contains(personId) || late.contains(personId));
    }

    /** Whether somebody sits in a member's place. */
    boolean hasSubstitute(String memberId) {
        return membersByProxy.entrySet().stream()
                .anyMatch(proxy -> proxy.getValue().equals(memberId) && isPresent(proxy.getKey()));
    }

    /** Who may vote and is there. */
    Set<String> voters() {
        return present.keySet().stream()
                .filter(person -> isPresent(person) && votes(present.get(person)))
                .collect(Collectors.toSet());
    }

    /** Who may vote and is there while an item is dealt with, an interest in it aside that did not make them leave. */
    Set<String> votersDuring(String itemId) {
        var voters = voters();
        voters.removeAll(gone.getOrDefault(itemId, Set.of()));
        return voters;
    }

    /** How many may vote on an item at this moment. */
    int roll(String itemId) {
        return (int) present.keySet().stream()
                .filter(person -> isEntitled(person, itemId))
                .count();
    }

    void requireNew(String personId) {
        PRESENT_ONCE.require(!present.containsKey(personId));
        ABSENT_OR_PRESENT.require(!absent.contains(personId));
    }

    void requireAbsent(String personId) {
        ABSENT_OR_PRESENT.require(!present.containsKey(personId));
        PRESENT_ONCE.require(!absent.contains(personId));
    }

    /**
     * @param membership how many voting members the body has, where the quorum is a share of them
     * @param voters those who count
     */
    void requireQuorum(Quorum quorum, int membership, Set<String> voters) {
        int needed = quorum.needed(membership);
        QUORUM_PRESENT.require(
                voters.size() >= needed, needed + " members are needed, " + voters.size() + " are there.");
        if (quorum.represented() != null) {
            long there = quorum.represented().organisations().stream()
                    .distinct()
                    .filter(organisation ->
                            voters.stream().anyMatch(person -> organisation.equals(represented.get(person))))
                    .count();
            QUORUM_PRESENT.require(
                    there >= quorum.represented().atLeast(),
                    quorum.represented().atLeast() + " of the organisations named are needed, " + there
                            + " are there.");
        }
    }

    void requireEntitled(String personId, String itemId) {
        ENTITLED.require(isEntitled(personId, itemId));
    }

    /** Whether somebody is there and may vote on an item: nobody who has left, or whom an interest bars. */
    boolean isEntitled(String personId, String itemId) {
        return isPresent(personId)
                && votes(present.get(personId))
                && !barred.getOrDefault(itemId, Set.of()).contains(personId)
                && !gone.getOrDefault(itemId, Set.of()).contains(personId);
    }

    private static boolean votes(Recorded<Capacity> capacity) {
        return capacity.asOptional().filter(VOTING::contains).isPresent();
    }
}
