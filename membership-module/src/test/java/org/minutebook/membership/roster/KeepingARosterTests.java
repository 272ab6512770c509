package org.minutebook.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minutebook.membership.roster.RosterInMemory.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.ConferOffice;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.LeaveApproved;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.MembershipCorrected;
import org.minutebook.membership.events.RosterEvent.MembershipEnded;
import org.minutebook.membership.events.RosterEvent.MembershipVoided;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.RepresentationChanged;
import org.minutebook.membership.events.RosterEvent.SeatAbolished;
import org.minutebook.membership.events.RosterEvent.SubstituteWithdrawn;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.RosterEvent.TenureVoided;
import org.minutebook.membership.events.RosterEvent.VacancyDeclared;
import org.minutebook.membership.events.VacantPlace;
import org.minutebook.membership.roster.RosterCommand.AbolishSeat;
import org.minutebook.membership.roster.RosterCommand.AppointMember;
import org.minutebook.membership.roster.RosterCommand.ApproveLeaveOfAbsence;
import org.minutebook.membership.roster.RosterCommand.ChangeRepresentation;
import org.minutebook.membership.roster.RosterCommand.CorrectMembership;
import org.minutebook.membership.roster.RosterCommand.CorrectTenure;
import org.minutebook.membership.roster.RosterCommand.CreateSeat;
import org.minutebook.membership.roster.RosterCommand.DeclareVacancy;
import org.minutebook.membership.roster.RosterCommand.EndMembership;
import org.minutebook.membership.roster.RosterCommand.NameSubstitute;
import org.minutebook.membership.roster.RosterCommand.VacateOffice;
import org.minutebook.membership.roster.RosterCommand.VoidMembership;
import org.minutebook.membership.roster.RosterCommand.VoidTenure;
import org.minutebook.membership.roster.RosterCommand.WithdrawSubstitute;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;
import org.minutebook.record.RuleBroken;

class KeepingARosterTests {
    private static final LocalDate MAY = day(130);
    private static final LocalDate NEXT_MAY = day(495);
    private static final String CLERK = "the clerk";

    private final RosterInMemory roster = new RosterInMemory();

    @Test
    void who_left_may_come_back() {
        roster.send(member("p0"));
        assertThat(roster.send(end("p0", MAY)))
                .containsExactly(new MembershipEnded(
                        "board", membership("p0"), "p0", MAY, EndReason.RESIGNED, Recorded.notRecorded()));
        refused(RosterRule.MEMBER_ONCE, member("p0", MAY.minusDays(1)));
        assertThat(roster.send(member("p0", MAY))).hasOnlyElementsOfType(MemberAppointed.class);
    }

    @Test
    void classes_are_those_of_the_constitution_and_vote_as_it_says() {
        refused(RosterRule.CLASS_EXISTS, appoint("p0", "invitee", false, null));
        refused(RosterRule.VOTING_PERMITTED, appoint("p0", "co-opted", true, null));
        roster.send(appoint("p0", "co-opted", false, null));
    }

    @Test
    void a_seat_is_one_member_s_of_its_class() {
        refused(RosterRule.SEAT_EXISTS, appoint("p0", "councillor", true, "ward"));
        roster.send(seat("ward"));
        refused(RosterRule.SEAT_NEW, seat("ward"));
        refused(RosterRule.SEAT_EXISTS, appoint("p0", "co-opted", false, "ward"));
        roster.send(appoint("p0", "councillor", true, "ward"));
        refused(RosterRule.SEAT_FREE, appoint("p1", "councillor", true, "ward"));
        refused(RosterRule.SEAT_FREE, new AbolishSeat("board", "ward", MAY, null));
        refused(RosterRule.IS_VACANT, vacancy(VacantPlace.SEAT, "ward", MAY));
        roster.send(end("p0", MAY));
        assertThat(roster.send(vacancy(VacantPlace.SEAT, "ward", MAY)))
                .containsExactly(new VacancyDeclared("board", VacantPlace.SEAT, "ward", MAY, Recorded.notRecorded()));
        assertThat(roster.send(new AbolishSeat("board", "ward", MAY, null)))
                .containsExactly(new SeatAbolished("board", "ward", MAY, Recorded.notRecorded()));
        refused(RosterRule.SEAT_EXISTS, new AbolishSeat("board", "ward", NEXT_MAY, null));
    }

    @Test
    void who_ceases_to_be_a_member_ceases_to_hold_offices() {
        roster.send(member("p0"));
        roster.send(confer("p0", "chair", 2020, MAY));
        roster.send(confer("p0", "convener", 2020, MAY));
        assertThat(roster.send(new EndMembership("board", "p0", day(200), EndReason.DIED, null)))
                .hasSize(3)
                .filteredOn(OfficeVacated.class::isInstance)
                .allSatisfy(
                        event -> assertThat(((OfficeVacated) event).reason()).isEqualTo(EndReason.DIED));
        assertThat(holders("chair", day(200))).isEmpty();
        assertThat(holders("chair", day(199))).containsExactly("p0");
        refused(RosterRule.IS_MEMBER, end("p0", day(300)));
    }

    @Test
    void a_membership_does_not_end_before_an_office_that_rests_on_it_begins() {
        roster.send(member("p0"));
        roster.send(confer("p0", "chair", 2020, MAY));
        refused(RosterRule.NO_OFFICE_OUTSIDE_MEMBERSHIP, end("p0", MAY.minusDays(10)));
    }

    @Test
    void that_another_followed_is_no_reason_to_be_stated() {
        roster.send(member("p0"));
        roster.send(confer("p0", "chair", 2020, MAY));
        refused(RosterRule.END_REASON_FITS, new EndMembership("board", "p0", day(200), EndReason.SUCCEEDED, null));
        refused(
                RosterRule.END_REASON_FITS,
                new VacateOffice("board", "chair", "p0", day(200), EndReason.SUCCEEDED, null));
    }

    @Test
    void a_member_may_represent_another_organisation_later() {
        roster.send(member("p0"));
        assertThat(roster.send(new ChangeRepresentation("board", "p0", Recorded.of("police"), MAY)))
                .containsExactly(
                        new RepresentationChanged("board", membership("p0"), "p0", Recorded.of("police"), MAY));
        refused(RosterRule.IS_MEMBER, new ChangeRepresentation("board", "p1", Recorded.of("police"), MAY));
    }

    @Test
    void somebody_stands_in_where_the_class_allows_it() {
        roster.send(member("p0"));
        roster.send(appoint("p1", "co-opted", false, null));
        refused(RosterRule.SUBSTITUTES_ALLOWED, new NameSubstitute("board", "p1", "p2", null, MAY));
        refused(RosterRule.SUBSTITUTE_KNOWN, new NameSubstitute("board", "p0", "p0", null, MAY));
        refused(RosterRule.SUBSTITUTE_KNOWN, new WithdrawSubstitute("board", "p0", "p2", MAY));
        roster.send(new NameSubstitute("board", "p0", "p2", Recorded.of("meeting"), MAY));
        refused(RosterRule.SUBSTITUTE_KNOWN, new NameSubstitute("board", "p0", "p2", null, MAY));
        assertThat(roster.send(new WithdrawSubstitute("board", "p0", "p2", day(200))))
                .containsExactly(new SubstituteWithdrawn("board", membership("p0"), "p0", "p2", day(200)));
    }

    @Test
    void leave_is_approved_before_six_months_have_passed() {
        roster.send(member("p0"));
        refused(RosterRule.LEAVE_IN_TIME, leave(MAY, MAY.minusMonths(6)));
        refused(
                RosterRule.ENDS_AFTER_BEGINNING,
                new ApproveLeaveOfAbsence("board", "p0", MAY, MAY, "illness", MAY, null, null));
        assertThat(roster.send(leave(MAY, MAY.minusMonths(6).plusDays(1)))).hasOnlyElementsOfType(LeaveApproved.class);
    }

    @Test
    void an_office_is_held_by_whom_the_constitution_lets_hold_it() {
        roster.send(appoint("p0", "co-opted", false, null));
        refused(RosterRule.HOLDER_ELIGIBLE, confer("p0", "chair", 2020, MAY));
        roster.send(confer("p0", "convener", 2020, MAY));
        refused(RosterRule.HOLDER_BELONGS, confer("p1", "chair", 2020, MAY));
    }

    @Test
    void who_left_makes_room_in_the_same_term() {
        roster.send(member("p0"));
        roster.send(member("p1"));
        roster.send(confer("p0", "chair", 2020, MAY));
        refused(RosterRule.OFFICE_FREE, confer("p1", "chair", 2020, day(200)));
        roster.send(vacate("p0", day(200)));
        refused(RosterRule.HOLDS_OFFICE, vacate("p0", day(300)));
        refused(RosterRule.OFFICE_FREE, confer("p1", "chair", 2020, day(190)));
        refused(RosterRule.TENURES_IN_ORDER, confer("p1", "chair", 2021, day(190)));
        assertThat(roster.send(confer("p1", "chair", 2020, day(250)))).hasSize(1);
        assertThat(holders("chair", day(220))).isEmpty();
        refused(RosterRule.IS_VACANT, vacancy(VacantPlace.OFFICE, "chair", day(250)));
        roster.send(vacancy(VacantPlace.OFFICE, "chair", day(200)));
    }

    @Test
    void somebody_acts_while_nobody_holds_it_and_until_somebody_does() {
        roster.send(member("p0"));
        roster.send(member("p1"));
        roster.send(confer("p0", "chair", 2020, MAY));
        refused(RosterRule.ACTING_WHILE_VACANT, act("p1", day(200)));
        roster.send(vacate("p0", day(200)));
        roster.send(act("p1", day(200)));
        refused(RosterRule.ACTING_WHILE_VACANT, act("p0", day(210)));
        assertThat(roster.send(confer("p1", "chair", 2020, day(250)))).hasSize(2);
        assertThat(holders("chair", day(249))).containsExactly("p1");
        assertThat(holders("chair", day(250))).containsExactly("p1");
    }

    @Test
    void who_is_recorded_afterwards_takes_the_place_between_two() {
        for (String person : List.of("p0", "p1", "p2")) {
            roster.send(member(person));
        }
        roster.send(confer("p0", "chair", 2020, MAY));
        roster.send(confer("p2", "chair", 2022, day(860)));
        roster.send(confer("p1", "chair", 2021, NEXT_MAY));
        assertThat(holders("chair", day(494))).containsExactly("p0");
        assertThat(holders("chair", NEXT_MAY)).containsExactly("p1");
        assertThat(holders("chair", day(860))).containsExactly("p2");
        refused(RosterRule.TENURES_IN_ORDER, confer("p1", "chair", 2024, day(600)));
    }

    @Test
    void two_holdings_of_an_office_do_not_begin_on_one_day() {
        roster.send(member("p0"));
        roster.send(member("p1"));
        roster.send(confer("p0", "chair", 2020, MAY));
        refused(RosterRule.TENURES_IN_ORDER, confer("p1", "chair", 2021, MAY));
    }

    @Test
    void who_is_entered_for_a_term_before_one_who_left_in_it_did_not_leave() {
        roster.send(member("p0"));
        roster.send(member("p1"));
        roster.send(confer("p0", "chair", 2020, day(200)));
        roster.send(vacate("p0", day(220)));
        refused(RosterRule.OFFICE_FREE, confer("p1", "chair", 2020, MAY));
    }

    @Test
    void an_office_that_is_entered_late_ends_with_the_membership_that_has_ended() {
        roster.send(member("p0"));
        roster.send(end("p0", day(200)));
        assertThat(roster.send(confer("p0", "chair", 2020, MAY))).hasSize(2);
        assertThat(holders("chair", day(199))).containsExactly("p0");
        assertThat(holders("chair", day(200))).isEmpty();
        refused(RosterRule.NO_OFFICE_OUTSIDE_MEMBERSHIP, correct("chair", 0, null, Recorded.none(), null));
    }

    @Test
    void who_acts_is_not_ended_by_and_does_not_end_an_election_that_is_entered_late() {
        roster.send(member("p0"));
        roster.send(member("p1"));
        roster.send(act("p1", day(200)));
        refused(RosterRule.TENURES_IN_ORDER, confer("p0", "chair", 2020, day(190)));
        roster.send(vacancy(VacantPlace.OFFICE, "chair", day(210)));
    }

    @Test
    void a_correction_keeps_the_order_of_terms() {
        for (String person : List.of("p0", "p1", "p2")) {
            roster.send(member(person));
        }
        roster.send(confer("p0", "chair", 2020, MAY));
        roster.send(vacate("p0", day(200)));
        roster.send(confer("p1", "chair", 2021, NEXT_MAY));
        roster.send(vacate("p1", day(520)));
        refused(
                RosterRule.TENURES_IN_ORDER,
                correct("chair", 0, day(600), Recorded.of(day(700)), Recorded.of(EndReason.EXPIRED)));
    }

    @Test
    void a_member_does_not_sit_longer_than_there_is_a_seat() {
        roster.send(seat("ward"));
        roster.send(new AbolishSeat("board", "ward", day(200), null));
        refused(RosterRule.SEAT_EXISTS, appoint("p0", "councillor", true, "ward"));
    }

    @Test
    void a_substitute_is_withdrawn_after_the_day_on_which_they_were_named() {
        roster.send(member("p0"));
        roster.send(new NameSubstitute("board", "p0", "p2", null, MAY));
        refused(RosterRule.ENDS_AFTER_BEGINNING, new WithdrawSubstitute("board", "p0", "p2", MAY));
    }

    @Test
    void voiding_a_holding_lets_the_one_before_go_on() {
        roster.send(member("p0"));
        roster.send(member("p1"));
        roster.send(confer("p0", "chair", 2020, MAY));
        roster.send(confer("p1", "chair", 2021, NEXT_MAY));
        assertThat(roster.send(voided("chair", 1)))
                .containsExactly(
                        new TenureVoided("board", tenure("chair", 1), "chair", "p1", "because", CLERK),
                        new TenureCorrected(
                                "board",
                                tenure("chair", 0),
                                "chair",
                                "p0",
                                MAY,
                                Recorded.notRecorded(),
                                Recorded.notRecorded(),
                                "because",
                                CLERK));
        refused(RosterRule.CORRECTED_EXISTS, voided("chair", 1));
        assertThat(roster.send(confer("p1", "chair", 2021, NEXT_MAY))).hasSize(2);
    }

    @Test
    void a_holding_that_goes_on_again_ends_with_the_membership_that_has_ended_meanwhile() {
        roster.send(member("p0"));
        roster.send(member("p1"));
        roster.send(confer("p0", "chair", 2020, MAY));
        roster.send(confer("p1", "chair", 2021, NEXT_MAY));
        roster.send(end("p0", day(700)));
        roster.send(voided("chair", 1));
        assertThat(holders("chair", day(699))).containsExactly("p0");
        assertThat(holders("chair", day(700))).isEmpty();
    }

    @Test
    void correcting_when_a_holding_began_moves_the_end_of_the_one_before() {
        roster.send(member("p0"));
        roster.send(member("p1"));
        roster.send(confer("p0", "chair", 2020, MAY));
        roster.send(confer("p1", "chair", 2021, NEXT_MAY));
        assertThat(roster.send(correct("chair", 1, day(500), null, null))).hasSize(2);
        assertThat(holders("chair", day(499))).containsExactly("p0");
        refused(RosterRule.CORRECTION_CHANGES, correct("chair", 1, day(500), null, null));
        refused(RosterRule.TENURES_IN_ORDER, correct("chair", 1, day(100), null, null));
        refused(
                RosterRule.TENURES_IN_ORDER,
                correct("chair", 0, null, Recorded.of(day(600)), Recorded.of(EndReason.EXPIRED)));
        refused(RosterRule.END_REASON_FITS, correct("chair", 0, null, Recorded.of(day(400)), null));
        refused(
                RosterRule.ENDS_AFTER_BEGINNING,
                correct("chair", 0, null, Recorded.of(MAY), Recorded.of(EndReason.EXPIRED)));
        roster.send(correct("chair", 0, null, Recorded.of(day(400)), Recorded.of(EndReason.RESIGNED)));
        assertThat(holders("chair", day(400))).isEmpty();
    }

    @Test
    void a_membership_is_corrected_and_voided_as_far_as_no_office_rests_on_it() {
        roster.send(member("p0"));
        roster.send(confer("p0", "chair", 2020, MAY));
        refused(RosterRule.NO_OFFICE_OUTSIDE_MEMBERSHIP, correctMember(Recorded.of(day(200)), null, null));
        refused(
                RosterRule.NO_OFFICE_OUTSIDE_MEMBERSHIP,
                new VoidMembership("board", membership("p0"), "because", CLERK));
        refused(RosterRule.END_REASON_FITS, correctMember(null, Recorded.of(day(300)), null));
        refused(RosterRule.CORRECTION_CHANGES, correctMember(null, null, null));
        refused(
                RosterRule.ENDS_AFTER_BEGINNING,
                correctMember(Recorded.of(day(10)), Recorded.of(day(10)), Recorded.of(EndReason.EXPIRED)));
        assertThat(roster.send(correctMember(Recorded.of(day(10)), null, null)))
                .hasOnlyElementsOfType(MembershipCorrected.class);
        roster.send(voided("chair", 0));
        assertThat(roster.send(new VoidMembership("board", membership("p0"), "because", CLERK)))
                .containsExactly(new MembershipVoided("board", membership("p0"), "p0", "because", CLERK));
        refused(RosterRule.CORRECTED_EXISTS, new VoidMembership("board", membership("p0"), "because", CLERK));
        assertThat(RosterEvent.membersOn(roster.history(), MAY)).isEmpty();
    }

    @Test
    void meetings_count_those_who_were_members_on_the_day() {
        roster.send(member("p0"));
        roster.send(member("p1", MAY));
        roster.send(appoint("p2", "co-opted", false, null));
        roster.send(end("p0", day(200)));
        assertThat(RosterEvent.membersOn(roster.history(), day(100))).containsExactlyInAnyOrder("p0", "p2");
        assertThat(RosterEvent.membersOn(roster.history(), day(200))).containsExactlyInAnyOrder("p1", "p2");
        var composition = Composition.notRecorded();
        assertThat(RosterEvent.wholeMembershipOn(roster.history(), MAY, composition))
                .isEqualTo(2);
        for (String seat : List.of("one", "two", "three")) {
            roster.send(seat(seat));
        }
        assertThat(RosterEvent.wholeMembershipOn(roster.history(), MAY, composition))
                .as("vacant seats count")
                .isEqualTo(3);
    }

    private void refused(Rule rule, Object command) {
        int before = roster.history().size();
        assertThatThrownBy(() -> roster.send(command))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
        assertThat(roster.history()).hasSize(before);
    }

    private List<String> holders(String office, LocalDate on) {
        return Holdings.of(roster.history()).holders(office, on);
    }

    private String membership(String person) {
        return roster.history().stream()
                .filter(MemberAppointed.class::isInstance)
                .map(MemberAppointed.class::cast)
                .filter(appointed -> appointed.personId().equals(person))
                .findFirst()
                .orElseThrow()
                .membershipId();
    }

    private String tenure(String office, int count) {
        return roster.history().stream()
                .filter(OfficeConferred.class::isInstance)
                .map(OfficeConferred.class::cast)
                .filter(conferred -> conferred.office().equals(office))
                .toList()
                .get(count)
                .tenureId();
    }

    private static AppointMember member(String person) {
        return appoint(person, "councillor", true, null);
    }

    private static AppointMember member(String person, LocalDate from) {
        return new AppointMember("board", person, "councillor", true, null, null, null, Recorded.of(from));
    }

    private static AppointMember appoint(String person, String memberClass, boolean voting, String seat) {
        return new AppointMember(
                "board", person, memberClass, voting, seat == null ? null : Recorded.of(seat), null, null, null);
    }

    private static EndMembership end(String person, LocalDate until) {
        return new EndMembership("board", person, until, EndReason.RESIGNED, null);
    }

    private static CreateSeat seat(String key) {
        return new CreateSeat("board", key, "councillor", null, null);
    }

    private static DeclareVacancy vacancy(VacantPlace of, String key, LocalDate since) {
        return new DeclareVacancy("board", of, key, since, null);
    }

    private static ApproveLeaveOfAbsence leave(LocalDate approvedOn, LocalDate lastAttended) {
        return new ApproveLeaveOfAbsence(
                "board",
                "p0",
                approvedOn,
                approvedOn.plusMonths(3),
                "illness",
                approvedOn,
                Recorded.of(lastAttended),
                null);
    }

    private static ConferOffice confer(String person, String office, int term, LocalDate from) {
        return new ConferOffice("board", office, person, Integer.toString(term), from, null, false, false, null);
    }

    private static ConferOffice act(String person, LocalDate from) {
        return new ConferOffice("board", "chair", person, "2020", from, null, false, true, null);
    }

    private static VacateOffice vacate(String person, LocalDate until) {
        return new VacateOffice("board", "chair", person, until, EndReason.RESIGNED, null);
    }

    private VoidTenure voided(String office, int count) {
        return new VoidTenure("board", tenure(office, count), "because", CLERK);
    }

    private CorrectTenure correct(
            String office, int count, LocalDate from, Recorded<LocalDate> until, Recorded<EndReason> reason) {
        return new CorrectTenure("board", tenure(office, count), from, until, reason, "because", CLERK);
    }

    private CorrectMembership correctMember(
            Recorded<LocalDate> from, Recorded<LocalDate> until, Recorded<EndReason> reason) {
        return new CorrectMembership(
                "board", membership("p0"), null, null, null, from, until, reason, "because", CLERK);
    }
}
