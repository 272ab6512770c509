package org.minutebook.query.meetings;

import jakarta.servlet.http.HttpServletRequest;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Paging;
import org.minutebook.query.reading.Reads;
import org.minutebook.query.register.Register;
import org.minutebook.query.renditions.Columns;
import org.minutebook.query.renditions.Renditions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Reads({MeetingsReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION})
class MeetingsController {
    private static final Columns<MeetingLine> MEETINGS = new Columns<MeetingLine>()
            .with("day", MeetingLine::heldOn)
            .with("kind", MeetingLine::kind)
            .with("term", line -> line.term().map(TermNamed::label))
            .with("stage", MeetingLine::stage)
            .with("transcribed", MeetingLine::transcribed)
            .with("slug", MeetingLine::slug)
            .with("id", MeetingLine::id);

    private static final Columns<Decision> DECISIONS = new Columns<Decision>()
            .with("body", decision -> decision.meeting().code())
            .with("day", decision -> decision.meeting().heldOn())
            .with("minute", Decision::minute)
            .with("heading", Decision::heading)
            .with("clause", Decision::clause)
            .with("type", Decision::type)
            .with("text", Decision::text)
            .with("restricted", Decision::restricted)
            .with(
                    "rescinded",
                    decision -> decision.rescinded().map(by -> by.meeting().heldOn()))
            .with("meeting", decision -> decision.meeting().id())
            .with("resolution", Decision::resolution)
            .with("position", Decision::position);

    private static final Columns<AttendanceCount> ATTENDANCE = new Columns<AttendanceCount>()
            .with("name", AttendanceCount::name)
            .with("body", AttendanceCount::code)
            .with("meetings", AttendanceCount::meetings)
            .with("present", AttendanceCount::present)
            .with("remote", AttendanceCount::remote)
            .with("substitute sent", AttendanceCount::substituteSent)
            .with("apologies", AttendanceCount::apologies)
            .with("absent", AttendanceCount::absent)
            .with("not recorded", AttendanceCount::notRecorded)
            .with("person", AttendanceCount::person);

    private static final Columns<AwaitingApproval> AWAITING = new Columns<AwaitingApproval>()
            .with("day", one -> one.meeting().heldOn())
            .with("meeting stage", AwaitingApproval::meetingStage)
            .with("minutes", AwaitingApproval::stage)
            .with("submitted to", one -> one.submittedTo().map(MeetingNamed::heldOn))
            .with("days", AwaitingApproval::days)
            .with("meeting", one -> one.meeting().id());

    private static final Columns<ItemRestriction> RESTRICTIONS = new Columns<ItemRestriction>()
            .with("body", one -> one.meeting().code())
            .with("day", one -> one.meeting().heldOn())
            .with("minute", ItemRestriction::minute)
            .with("state", ItemRestriction::state)
            .with("scopes", ItemRestriction::scopes)
            .with("open", ItemRestriction::open)
            .with("basis", ItemRestriction::basis)
            .with("paragraphs", ItemRestriction::paragraphs)
            .with("reason", ItemRestriction::reason)
            .with("public interest", ItemRestriction::publicInterest)
            .with("release condition", ItemRestriction::releaseCondition)
            .with("review on", ItemRestriction::reviewOn)
            .with("meeting", one -> one.meeting().id())
            .with("item", ItemRestriction::item)
            .with("position", ItemRestriction::position);

    private static final Columns<SeriesLine> NUMBERS = new Columns<SeriesLine>()
            .with("term", line -> line.term().map(TermNamed::label))
            .with("number", SeriesLine::number)
            .with("through", SeriesLine::through)
            .with("state", SeriesLine::state)
            .with("reference", SeriesLine::reference)
            .with("day", line -> line.meeting().map(MeetingNamed::heldOn))
            .with("heading", SeriesLine::heading)
            .with("meeting", line -> line.meeting().map(MeetingNamed::id))
            .with("item", SeriesLine::item)
            .with("position", SeriesLine::position);

    private final MeetingsReading meetings;
    private final DecisionsReading decisions;
    private final AttendanceReading attendance;

    MeetingsController(MeetingsReading meetings, DecisionsReading decisions, AttendanceReading attendance) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.attendance = attendance;
    }

    @GetMapping({"/bodies/{body}/meetings", "/bodies/{body}/meetings.csv"})
    ResponseEntity<Object> meetings(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String term,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        var filter = new MeetingsReading.Filter(from, to, kind, stage, term);
        return Renditions.of(request, meetings.meetings(body, filter, Paging.read(limit, cursor, known)), MEETINGS);
    }

    @GetMapping({"/decisions", "/decisions.csv"})
    ResponseEntity<Object> decisions(
            HttpServletRequest request,
            @RequestParam(required = false) String body,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String term,
            @RequestParam(required = false) String restricted,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        var filter = new DecisionsReading.Filter(body, from, to, type, text, term, restricted);
        return Renditions.of(request, decisions.decisions(filter, Paging.read(limit, cursor, known)), DECISIONS);
    }

    @GetMapping({"/bodies/{body}/attendance", "/bodies/{body}/attendance.csv"})
    ResponseEntity<Object> attendanceOfBody(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String term,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        var filter = new AttendanceReading.Filter(from, to, term);
        return Renditions.of(request, attendance.ofBody(body, filter, Paging.read(limit, cursor, known)), ATTENDANCE);
    }

    @GetMapping({"/people/{id}/attendance", "/people/{id}/attendance.csv"})
    ResponseEntity<Object> attendanceOfPerson(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String term,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        var filter = new AttendanceReading.Filter(from, to, term);
        return Renditions.of(request, attendance.ofPerson(id, filter, Paging.read(limit, cursor, known)), ATTENDANCE);
    }

    @GetMapping({"/bodies/{body}/minutes/awaiting-approval", "/bodies/{body}/minutes/awaiting-approval.csv"})
    ResponseEntity<Object> awaiting(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        return Renditions.of(request, meetings.awaiting(body, on, Paging.read(limit, cursor, known)), AWAITING);
    }

    @GetMapping({"/restrictions", "/restrictions.csv"})
    ResponseEntity<Object> restrictions(
            HttpServletRequest request,
            @RequestParam(required = false) String body,
            @RequestParam(name = "due-by", required = false) String dueBy,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        var page = meetings.restrictions(body, dueBy, Paging.read(limit, cursor, known));
        return Renditions.of(request, page, RESTRICTIONS);
    }

    @GetMapping({"/bodies/{body}/numbers", "/bodies/{body}/numbers.csv"})
    ResponseEntity<Object> numbers(
            HttpServletRequest request,
            @PathVariable String body,
            @RequestParam(required = false) String term,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String limit,
            @RequestParam(required = false) String cursor) {
        return Renditions.of(request, meetings.numbers(body, term, Paging.read(limit, cursor, known)), NUMBERS);
    }
}
