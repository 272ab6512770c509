package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.CorrectionRule.AUTHORITY_NAMED;
import static org.minutebook.meetings.meeting.CorrectionRule.AUTHORITY_OF_BODY;
import static org.minutebook.meetings.meeting.CorrectionRule.AUTHORITY_REQUIRED;
import static org.minutebook.meetings.meeting.CorrectionRule.FACT_CORRECTABLE;
import static org.minutebook.meetings.meeting.CorrectionRule.FACT_OF_MEETING;
import static org.minutebook.meetings.meeting.CorrectionRule.FACT_READABLE;
import static org.minutebook.meetings.meeting.CorrectionRule.FIELD_CORRECTABLE;
import static org.minutebook.meetings.meeting.CorrectionRule.FIELD_KNOWN;
import static org.minutebook.meetings.meeting.CorrectionRule.SOMETHING_CHANGES;
import static org.minutebook.meetings.meeting.Given.attends;
import static org.minutebook.meetings.meeting.Given.left;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.nominated;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.resolved;
import static org.minutebook.meetings.meeting.Given.voted;
import static org.minutebook.meetings.meeting.MeetingRule.ABSENT_OR_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.CAPACITY_FITS;
import static org.minutebook.meetings.meeting.MeetingRule.CAPACITY_NAMED;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_FITS_OUTCOME;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_WITHIN_ROLL;
import static org.minutebook.meetings.meeting.MeetingRule.ENTITLED;
import static org.minutebook.meetings.meeting.MeetingRule.HEADING_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.NEXT_IS_LATER;
import static org.minutebook.meetings.meeting.MeetingRule.PRESENT_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.PRESIDER_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.PROPOSER_NAMED;
import static org.minutebook.meetings.meeting.MeetingRule.QUESTION_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.SECONDER_DIFFERS;
import static org.minutebook.meetings.meeting.MeetingRule.WORDING_FITS;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.CorrectionAuthority;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.CorrectionCommand.CorrectRecord;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.DebateCommand.SecondNomination;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.OpenMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.RecordApology;
import org.minutebook.meetings.meeting.SittingCommand.RecordDeparture;
import org.minutebook.meetings.meeting.SittingCommand.VacateChair;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;
import org.minutebook.record.names.Facts;
import org.minutebook.record.names.RevisionSteps;

class CorrectingTheRecordTests {
    private static final CorrectionAuthority SLIP =
            new CorrectionAuthority(CorrectionAuthority.Kind.CLERICAL, Recorded.of("The clerk"), null, null);
    private static final String EVENT = "the-event";

    private final Given given = new Given();

    @Test
    void a_fact_is_corrected_with_what_it_was_what_it_becomes_and_who_allowed_it() {
        var wrong = present("ben");
        var right = attends("ben", Capacity.OFFICER, AttendanceHeading.OFFICERS);
        correct(wrong, Map.of("capacity", "officer", "heading", "officers"))
                .expectEvents(corrected("meetings.attendance-recorded", wrong, right, "heading", "capacity"));
    }

    @Test
    void a_closed_meeting_accepts_it() {
        var wrong = present("ben");
        fixture(wrong)
                .andGiven(new MeetingClosed("m", Recorded.notRecorded()))
                .when(command(Map.of("office", "Chair")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_next_correction_goes_on_from_the_last() {
        var wrong = present("ben");
        var once = new AttendanceRecorded(
                "m",
                named("ben"),
                AttendanceHeading.PRESENT,
                Recorded.of(Capacity.MEMBER),
                Recorded.of("Chair"),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
        var first = corrected("meetings.attendance-recorded", wrong, once, "office");
        given.streams.with(MeetingEvent.STREAM, "m", first);
        var twice = new AttendanceRecorded(
                "m",
                named("ben"),
                AttendanceHeading.PRESENT,
                Recorded.of(Capacity.OFFICER),
                Recorded.of("Chair"),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
        correct(wrong, Map.of("capacity", "officer", "office", "Chair"))
                .expectEvents(corrected("meetings.attendance-recorded", once, twice, "capacity"));
    }

    @Test
    void what_its_rules_ask_follows_the_correction() {
        var officer = corrected(
                "meetings.attendance-recorded",
                present("ben"),
                attends("ben", Capacity.OFFICER, AttendanceHeading.OFFICERS),
                "heading",
                "capacity");
        given.meeting()
                .given(Given.openAnd(present("cleo"), officer))
                .when(new RecordVote(
                        "m",
                        "i1",
                        "v1",
                        List.of(),
                        null,
                        Recorded.of("lamps"),
                        VoteMethod.SHOW_OF_HANDS,
                        VoteOutcome.CARRIED,
                        Recorded.of(new Counts(3, 0, 0)),
                        null,
                        null,
                        null,
                        null,
                        null))
                .expectException(broken(COUNT_WITHIN_ROLL));
        var cleo = corrected("meetings.attendance-recorded", present("ben"), present("cleo"), "person");
        given.meeting()
                .given(Given.openAnd(cleo))
                .when(new RecordApology("m", new Named("ben", null), null, null))
                .expectSuccessfulHandlerExecution();
        given.meeting()
                .given(Given.openAnd(cleo))
                .when(new RecordApology("m", new Named("cleo", null), null, null))
                .expectException(broken(ABSENT_OR_PRESENT));
        var apology = corrected("meetings.apology-recorded", apology("cleo"), apology("dan"), "person");
        given.meeting()
                .given(Given.openAnd(apology("cleo"), apology))
                .when(new RecordApology("m", new Named("dan", null), null, null))
                .expectException(broken(PRESENT_ONCE));
        var proposer = corrected(
                "meetings.nomination-recorded",
                nominated("n1", "chair", "cleo"),
                nominated("n1", "chair", "cleo"),
                "wording");
        given.meeting()
                .given(Given.openAnd(nominated("n1", "chair", "cleo"), proposer))
                .when(new SecondNomination("m", "n1", new Named("ben", null), null))
                .expectException(broken(SECONDER_DIFFERS));
        given.meeting()
                .given(Given.scheduled(), present("ada"), present("ben"), officer)
                .when(new OpenMeeting("m", LocalTime.NOON, new Named("ada", null)))
                .expectException(broken(MeetingRule.QUORUM_PRESENT));
    }

    @Test
    void whoever_left_or_presides_is_still_away_or_presiding_after_it() {
        var office = corrected("meetings.attendance-recorded", present("ben"), present("ben"), "office");
        given.meeting()
                .given(Given.openAnd(left("ben"), office))
                .when(new RecordDeparture("m", new Named("ben", null), null, null, null, null))
                .expectException(broken(SittingRule.THERE));
        var opened = corrected(
                "meetings.meeting-opened",
                new MeetingOpened("m", LocalTime.of(9, 0), named("ada")),
                new MeetingOpened("m", LocalTime.of(9, 0), named("ben")),
                "presiding");
        given.meeting().given(Given.openAnd(opened)).when(vacate("ben")).expectSuccessfulHandlerExecution();
        given.meeting()
                .given(Given.openAnd(opened))
                .when(vacate("ada"))
                .expectException(broken(SittingRule.CHAIR_HELD));
    }

    private static VacateChair vacate(String person) {
        return new VacateChair("m", new Named(person, null), null, null, null, null);
    }

    @Test
    void it_is_a_fact_of_this_meeting() {
        given.meeting()
                .given(Given.open())
                .when(command(Map.of("office", "Chair")))
                .expectException(broken(FACT_OF_MEETING));
        given.streams.withEvent(MeetingEvent.STREAM, "june", EVENT, present("ada"));
        given.meeting()
                .given(Given.open())
                .when(command(Map.of("office", "Chair")))
                .expectException(broken(FACT_OF_MEETING));
    }

    @Test
    void what_has_effects_elsewhere_is_not_corrected_here() {
        for (MeetingEvent fact : List.of(
                Given.scheduled(),
                Given.transcribed(),
                new MeetingClosed("m", Recorded.notRecorded()),
                Given.considered("june", LocalDate.of(2022, 6, 8)),
                corrected("meetings.apology-recorded", apology("cleo"), apology("dan"), "person"))) {
            refused(FACT_CORRECTABLE, fact, Map.of("meetingId", "june"));
        }
    }

    @Test
    void only_fields_that_it_has_and_nobody_else_rests_on_are_corrected() {
        refused(FIELD_KNOWN, present("ben"), Map.of("hat", "green"));
        refused(FIELD_CORRECTABLE, present("ben"), Map.of("meetingId", "june"));
        refused(FIELD_CORRECTABLE, Given.item("i2"), Map.of("number", 7));
        refused(FIELD_CORRECTABLE, Given.item("i2"), Map.of("itemId", "i3"));
        refused(FIELD_CORRECTABLE, voted("v1", VoteOutcome.CARRIED), Map.of("outcome", "lost"));
        refused(FIELD_CORRECTABLE, resolved("r1"), clauses(2, "appoint", "Ada be Chair."));
        refused(FIELD_CORRECTABLE, resolved("r1"), clauses(1, "note", "Ada be Chair."));
        refused(FIELD_CORRECTABLE, resolved("r1"), Map.of("clauses", List.of()));
    }

    @Test
    void the_text_of_a_clause_is() {
        correct(resolved("r1"), clauses(1, "appoint", "Ada Example be Chair.")).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_it_becomes_is_a_fact_of_its_kind() {
        refused(FACT_READABLE, present("ben"), Map.of("capacity", "king"));
        refused(FACT_READABLE, present("ben"), Map.of("capacity", 3));
        refused(FACT_READABLE, present("ben"), Map.of("person", "ada"));
        refused(FACT_READABLE, present("ben"), Map.of("person", Map.of("personId", "cleo")));
        refused(FACT_READABLE, present("ben"), Map.of("person", Map.of("personId", "cleo", "printedAs", " ")));
        refused(FACT_READABLE, Given.item("i2"), Map.of("heading", ""));
        refused(FACT_READABLE, vote(2), counts(-1, 0));
        var nothing = new LinkedHashMap<String, Object>();
        nothing.put("heading", null);
        refused(FACT_READABLE, Given.item("i2"), nothing);
        refused(WORDING_FITS, present("ben"), Map.of("wording", "{hat}"));
        refused(WORDING_FITS, vote(2), Map.of("wording", Map.of("text", "{hat}", "flow", "continues")));
        refused(WORDING_FITS, resolved("r1"), Map.of("stem", "{hat} that"));
    }

    @Test
    void what_it_becomes_refers_to_what_there_is() {
        refused(
                REFERENCE_EXISTS,
                present("ben"),
                Map.of("person", Map.of("personId", "nobody", "printedAs", "No Body")));
        refused(REFERENCE_EXISTS, next(), Map.of("nextMeetingId", "nowhere"));
        refused(
                REFERENCE_EXISTS,
                present("ben"),
                Map.of(
                        "organisation",
                        Map.of(
                                "organisationId",
                                "nowhere",
                                "printedAs",
                                "N",
                                "team",
                                Map.of("state", "none"),
                                "provenance",
                                "stated")));
    }

    @Test
    void something_changes() {
        refused(SOMETHING_CHANGES, present("ben"), Map.of("capacity", "member"));
    }

    @Test
    void what_would_have_been_refused_live_is_refused() {
        refused(CAPACITY_NAMED, present("ben"), Map.of("capacity", Map.of("state", "not-recorded")));
        refused(CAPACITY_FITS, present("ben"), Map.of("person", Map.of("personId", "dan", "printedAs", "Dan Example")));
        refused(PRESENT_ONCE, present("ben"), Map.of("person", Map.of("personId", "ada", "printedAs", "Ada")));
        refused(SittingRule.SUBSTITUTE_NAMED, present("ben"), Map.of("capacity", "substitute"));
        refused(HEADING_KNOWN, present("ben"), Map.of("heading", "apologies"));
        refused(ABSENT_OR_PRESENT, apology("cleo"), Map.of("person", Map.of("personId", "ada", "printedAs", "Ada")));
        refused(
                PRESIDER_PRESENT,
                new MeetingOpened("m", LocalTime.of(9, 0), named("ada")),
                Map.of("presiding", Map.of("personId", "dan", "printedAs", "Dan")));
        var nomination = nominated("n1", "chair", "ada");
        refused(PROPOSER_NAMED, nomination, Map.of("proposer", Map.of("state", "none")));
        refused(ENTITLED, nomination, Map.of("proposer", Map.of("personId", "dan", "printedAs", "Dan")));
        refused(QUESTION_KNOWN, voted("v1", VoteOutcome.CARRIED, "n1"), Map.of("question", "lamps"));
        refused(COUNT_WITHIN_ROLL, vote(2), counts(3, 0));
        refused(COUNT_FITS_OUTCOME, vote(2), counts(0, 1));
        correct(vote(2), counts(1, 1)).expectSuccessfulHandlerExecution();
        refused(NEXT_IS_LATER, next(), Map.of("heldOn", "2022-09-01"));
    }

    @Test
    void a_seconder_stays_another_than_proposer_and_candidate() {
        var nomination = nominated("n1", "chair", "ada");
        var seconding = new NominationSeconded("m", "i1", "n1", named("cleo"), Recorded.notRecorded());
        given.streams.withEvent(MeetingEvent.STREAM, "m", EVENT, seconding);
        for (String person : List.of("ada", "ben")) {
            given.meeting()
                    .given(Given.openAnd(present("cleo"), nomination, seconding))
                    .when(command(Map.of("seconder", Map.of("personId", person, "printedAs", person))))
                    .expectException(broken(SECONDER_DIFFERS));
        }
        var other = new Given();
        other.streams.withEvent(MeetingEvent.STREAM, "m", EVENT, nomination);
        other.meeting()
                .given(Given.openAnd(present("cleo"), nomination, seconding))
                .when(command(Map.of("proposer", Map.of("personId", "cleo", "printedAs", "Cleo"))))
                .expectException(broken(SECONDER_DIFFERS));
    }

    @Test
    void a_document_is_corrected_to_say_what_it_says() {
        var wrong = present("ben");
        given.streams.withEvent(MeetingEvent.STREAM, "m", EVENT, wrong);
        given.meeting()
                .given(Given.transcribed(), wrong)
                .when(command(Map.of("capacity", Map.of("state", "not-recorded"))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_allows_it_is_said() {
        for (CorrectionAuthority authority : List.of(
                new CorrectionAuthority(CorrectionAuthority.Kind.CHAIR, null, null, null),
                new CorrectionAuthority(
                        CorrectionAuthority.Kind.CLERICAL, Recorded.of("The clerk"), Recorded.of("november"), null),
                new CorrectionAuthority(
                        CorrectionAuthority.Kind.RESOLUTION, null, Recorded.of("november"), Recorded.none()))) {
            refused(AUTHORITY_NAMED, present("ben"), Map.of("office", "Chair"), authority);
        }
    }

    @Test
    void a_resolution_is_one_of_a_later_meeting_of_the_body() {
        refused(REFERENCE_EXISTS, present("ben"), Map.of("office", "Chair"), resolution("nowhere", "r1"));
        for (String meeting : List.of("november", "june", "elsewhere")) {
            refused(AUTHORITY_OF_BODY, present("ben"), Map.of("office", "Chair"), resolution(meeting, "r9"));
        }
    }

    @Test
    void after_approval_a_later_meeting_decides() {
        afterApproval()
                .when(command(Map.of("office", "Chair")))
                .expectNoEvents()
                .expectException(broken(AUTHORITY_REQUIRED));
        afterApproval()
                .when(new CorrectRecord("m", EVENT, Map.of("office", "Chair"), "Why.", resolution("november", "r2")))
                .expectSuccessfulHandlerExecution();
    }

    private static TestExecutor<Meeting> afterApproval() {
        var given = new Given();
        var meeting = given.meeting();
        var approved = new MinutesApproved(
                "m", "november", LocalDate.of(2022, 11, 23), "r1", Recorded.notRecorded(), List.of());
        given.streams
                .with(MinutesEvent.STREAM, "m:minutes", approved)
                .with(MeetingEvent.STREAM, "november", resolved("r2"))
                .withEvent(MeetingEvent.STREAM, "m", EVENT, present("ben"));
        return meeting.given(Given.open());
    }

    private static CorrectionAuthority resolution(String meeting, String resolution) {
        return new CorrectionAuthority(
                CorrectionAuthority.Kind.RESOLUTION, null, Recorded.of(meeting), Recorded.of(resolution));
    }

    private static void refused(Rule rule, MeetingEvent fact, Map<String, Object> becomes) {
        refused(rule, fact, becomes, SLIP);
    }

    private static void refused(
            Rule rule, MeetingEvent fact, Map<String, Object> becomes, CorrectionAuthority authority) {
        var given = new Given();
        given.streams.withEvent(MeetingEvent.STREAM, "m", EVENT, fact);
        given.meeting()
                .given(Given.open())
                .when(new CorrectRecord("m", EVENT, becomes, "Why.", authority))
                .expectNoEvents()
                .expectException(broken(rule));
    }

    private TestExecutor<Meeting> fixture(MeetingEvent fact) {
        given.streams.withEvent(MeetingEvent.STREAM, "m", EVENT, fact);
        return given.meeting().given(Given.open());
    }

    private ResultValidator<Meeting> correct(MeetingEvent fact, Map<String, Object> becomes) {
        return fixture(fact).when(command(becomes));
    }

    private static CorrectRecord command(Map<String, Object> becomes) {
        return new CorrectRecord("m", EVENT, becomes, "Why.", SLIP);
    }

    private static RecordCorrected corrected(String type, Object before, Object after, String... changed) {
        var was = new LinkedHashMap<String, Object>();
        var becomes = new LinkedHashMap<String, Object>();
        for (String field : changed) {
            was.put(field, Facts.fieldsOf(before).get(field));
            becomes.put(field, Facts.fieldsOf(after).get(field));
        }
        return new RecordCorrected(
                "m",
                EVENT,
                type,
                RevisionSteps.presentOf(after.getClass()),
                was,
                becomes,
                Facts.fieldsOf(after),
                "Why.",
                SLIP);
    }

    private static ApologyRecorded apology(String person) {
        return new ApologyRecorded("m", named(person), Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static VoteRecorded vote(int roll) {
        return new VoteRecorded(
                "m",
                "i1",
                "v1",
                List.of(),
                Recorded.notRecorded(),
                Recorded.of("lamps"),
                VoteMethod.SHOW_OF_HANDS,
                VoteOutcome.CARRIED,
                Recorded.of(new Counts(2, 0, 0)),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(roll),
                Recorded.notRecorded());
    }

    private static Map<String, Object> counts(int inFavour, int against) {
        return Map.of("counts", Map.of("for", inFavour, "against", against, "abstained", 0));
    }

    private static Map<String, Object> clauses(int number, String type, String text) {
        return Map.of("clauses", new ArrayList<>(List.of(Map.of("number", number, "type", type, "text", text))));
    }

    private static NextMeetingAnnounced next() {
        return new NextMeetingAnnounced(
                "m",
                "i1",
                Recorded.of("november"),
                LocalDate.of(2022, 11, 23),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }
}
