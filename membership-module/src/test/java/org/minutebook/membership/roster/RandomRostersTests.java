package org.minutebook.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.membership.roster.RosterInMemory.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.ConferOffice;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.RosterEvent.TenureVoided;
import org.minutebook.membership.roster.RosterCommand.AppointMember;
import org.minutebook.membership.roster.RosterCommand.CorrectMembership;
import org.minutebook.membership.roster.RosterCommand.CorrectTenure;
import org.minutebook.membership.roster.RosterCommand.EndMembership;
import org.minutebook.membership.roster.RosterCommand.VacateOffice;
import org.minutebook.membership.roster.RosterCommand.VoidMembership;
import org.minutebook.membership.roster.RosterCommand.VoidTenure;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;

/**
 * What holds of a roster whatever is asked of it, in whatever order. Each is shown to catch a fault that was planted.
 */
class RandomRostersTests {
    private enum Act {
        APPOINT,
        CONFER,
        ACT,
        VACATE,
        END,
        CORRECT_TENURE,
        VOID_TENURE,
        CORRECT_MEMBERSHIP,
        VOID_MEMBERSHIP
    }

    record Step(Act act, int person, boolean chair, int day, int length, int which) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Act.APPOINT),
                                Tuple.of(10, Act.CONFER),
                                Tuple.of(2, Act.ACT),
                                Tuple.of(3, Act.VACATE),
                                Tuple.of(2, Act.END),
                                Tuple.of(4, Act.CORRECT_TENURE),
                                Tuple.of(3, Act.VOID_TENURE),
                                Tuple.of(1, Act.CORRECT_MEMBERSHIP),
                                Tuple.of(1, Act.VOID_MEMBERSHIP)),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3).map(choice -> choice > 0),
                        Arbitraries.integers().between(0, 1800),
                        Arbitraries.integers().between(-50, 600),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    /** A roster that has somebody on it, whom no step is about. */
    private static RosterInMemory begun() {
        var roster = new RosterInMemory();
        roster.send(new AppointMember("board", "p5", "councillor", true, null, null, null, null));
        return roster;
    }

    /** Sends what a step asks for; what is refused changes nothing. */
    private static boolean take(RosterInMemory roster, Step step) {
        int before = roster.history().size();
        try {
            var command = command(roster.history(), step);
            if (command == null) {
                return false;
            }
            assertThat(roster.send(command)).isNotEmpty();
            return true;
        } catch (RuleBroken refused) {
            assertThat(roster.history()).hasSize(before);
            return false;
        }
    }

    private static Object command(List<RosterEvent> history, Step step) {
        var person = "p" + step.person();
        var office = step.chair() ? "chair" : "convener";
        var term = Integer.toString(RosterInMemory.FIRST_YEAR + step.day() / 365);
        var day = day(step.day());
        switch (step.act()) {
            case APPOINT:
                return new AppointMember(
                        "board",
                        person,
                        "councillor",
                        true,
                        null,
                        null,
                        null,
                        step.which() < 8 ? null : Recorded.of(day));
            case CONFER:
                return new ConferOffice("board", office, person, term, day, null, step.which() < 10, false, null);
            case ACT:
                return new ConferOffice("board", office, person, term, day, null, true, true, null);
            case VACATE:
                return new VacateOffice("board", office, person, day, EndReason.RESIGNED, null);
            case END:
                return new EndMembership("board", person, day, EndReason.DIED, null);
            case CORRECT_TENURE:
                var tenure = one(history, OfficeConferred.class, step.which());
                return tenure == null
                        ? null
                        : new CorrectTenure(
                                "board",
                                tenure.tenureId(),
                                step.which() % 2 == 0 ? day : null,
                                step.which() % 3 == 0 ? Recorded.of(day.plusDays(step.length())) : null,
                                step.which() % 3 == 0 ? Recorded.of(EndReason.EXPIRED) : null,
                                "because",
                                "the clerk");
            case VOID_TENURE:
                var voided = one(history, OfficeConferred.class, step.which());
                return voided == null ? null : new VoidTenure("board", voided.tenureId(), "because", "the clerk");
            case CORRECT_MEMBERSHIP:
                var membership = one(history, MemberAppointed.class, step.which());
                return membership == null
                        ? null
                        : new CorrectMembership(
                                "board",
                                membership.membershipId(),
                                null,
                                null,
                                null,
                                Recorded.of(day),
                                null,
                                null,
                                "because",
                                "the clerk");
            default:
                var member = one(history, MemberAppointed.class, step.which());
                return member == null
                        ? null
                        : new VoidMembership("board", member.membershipId(), "because", "the clerk");
        }
    }

    private static <E> E one(List<RosterEvent> history, Class<E> type, int which) {
        var all = history.stream().filter(type::isInstance).map(type::cast).toList();
        return all.isEmpty() ? null : all.get(which % all.size());
    }

    @Property(tries = 200)
    void a_single_office_has_one_holder_at_most_on_any_day_at_any_moment(@ForAll("steps") List<Step> steps) {
        var roster = begun();
        for (Step step : steps) {
            if (take(roster, step)) {
                assertThat(heldTwice(roster.history())).isEmpty();
            }
        }
    }

    private static List<String> heldTwice(List<RosterEvent> history) {
        var holdings = Holdings.of(history);
        var twice = new ArrayList<String>();
        for (var day : holdings.edges()) {
            var chairs = holdings.holders("chair", day);
            var conveners = holdings.holders("convener", day);
            if (chairs.size() > 1) {
                twice.add("chair on " + day + ": " + chairs);
            }
            if (new HashSet<>(conveners).size() < conveners.size()) {
                twice.add("convener on " + day + ": " + conveners);
            }
        }
        return twice;
    }

    @Test
    void a_holding_that_its_successor_did_not_end_is_found() {
        var roster = begun();
        roster.send(new ConferOffice("board", "chair", "p0", "2020", day(100), null, true, false, null));
        roster.send(new ConferOffice("board", "chair", "p1", "2021", day(500), null, true, false, null));
        var history = roster.history();
        assertThat(heldTwice(history)).isEmpty();
        var without = history.stream()
                .filter(event -> !(event instanceof OfficeVacated))
                .toList();
        assertThat(heldTwice(without)).hasSize(1);
    }

    @Property(tries = 80)
    void nobody_is_a_member_twice_on_one_day(@ForAll("steps") List<Step> steps) {
        var roster = begun();
        steps.forEach(step -> take(roster, step));
        assertThat(memberTwice(roster.history())).isEmpty();
    }

    private static List<String> memberTwice(List<RosterEvent> history) {
        var twice = new ArrayList<String>();
        for (int offset = 0; offset < 2500; offset += 7) {
            Map<String, Integer> count = new HashMap<>();
            for (var member : Spans.of(history)) {
                if (member.days().has(day(offset))) {
                    count.merge(member.person(), 1, Integer::sum);
                }
            }
            count.forEach((person, times) -> {
                if (times > 1) {
                    twice.add(person);
                }
            });
        }
        return twice;
    }

    @Test
    void a_second_membership_of_one_person_is_found() {
        var roster = begun();
        roster.send(new AppointMember("board", "p0", "councillor", true, null, null, null, null));
        var history = new ArrayList<>(roster.history());
        assertThat(memberTwice(history)).isEmpty();
        var first = (MemberAppointed) history.get(1);
        history.add(new MemberAppointed(
                "board",
                "another",
                "p0",
                first.memberClass(),
                true,
                first.seat(),
                first.onBehalfOf(),
                first.basis(),
                Recorded.of(day(700))));
        assertThat(memberTwice(history)).isNotEmpty();
    }

    @Property(tries = 80)
    void ids_are_given_once_and_voided_ones_never_again(@ForAll("steps") List<Step> steps) {
        var roster = begun();
        steps.forEach(step -> take(roster, step));
        assertThat(idsGivenTwice(roster.history())).isEmpty();
    }

    private static Set<String> idsGivenTwice(List<RosterEvent> history) {
        var seen = new HashSet<String>();
        var twice = new HashSet<String>();
        for (RosterEvent event : history) {
            var id = event instanceof OfficeConferred conferred
                    ? conferred.tenureId()
                    : event instanceof MemberAppointed appointed ? appointed.membershipId() : null;
            if (id != null && !seen.add(id)) {
                twice.add(id);
            }
        }
        return twice;
    }

    @Test
    void an_id_that_is_given_twice_is_found() {
        var roster = begun();
        roster.send(new ConferOffice("board", "chair", "p0", "2020", day(100), null, true, false, null));
        var history = new ArrayList<>(roster.history());
        history.add(history.get(0));
        assertThat(idsGivenTwice(history)).hasSize(1);
    }

    @Property(tries = 80)
    void a_voiding_says_nothing_but_who_held_what(@ForAll("steps") List<Step> steps) {
        var roster = begun();
        for (Step step : steps) {
            int before = roster.history().size();
            if (take(roster, step) && step.act() == Act.VOID_TENURE) {
                assertThat(otherThanCorrections(roster.history()
                                .subList(before, roster.history().size())))
                        .isEmpty();
            }
        }
    }

    private static List<RosterEvent> otherThanCorrections(List<RosterEvent> events) {
        return events.stream()
                .filter(event -> !(event instanceof TenureVoided || event instanceof TenureCorrected))
                .toList();
    }

    @Test
    void a_voiding_that_ends_a_membership_is_found() {
        var roster = new RosterInMemory();
        roster.send(new AppointMember("board", "p0", "councillor", true, null, null, null, null));
        assertThat(otherThanCorrections(roster.history())).hasSize(1);
    }
}
