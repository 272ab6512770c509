package org.minutebook.query.sitting;

import jakarta.servlet.http.HttpServletRequest;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Reads;
import org.minutebook.query.register.Register;
import org.minutebook.query.renditions.Columns;
import org.minutebook.query.renditions.Renditions;
import org.minutebook.query.sitting.Declarations.Declaration;
import org.minutebook.query.sitting.VoteTaken.Motion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bodies/{body}/meetings/{day}")
@Reads({Directory.PROJECTION, Register.PROJECTION})
class SittingController {
    private static final Columns<Attendee> ATTENDANCE = new Columns<Attendee>()
            .with("name", Attendee::name)
            .with("state", Attendee::state)
            .with("member", Attendee::member)
            .with("capacity", Attendee::capacity)
            .with("organisation", Attendee::organisation)
            .with("mode", Attendee::mode)
            .with("substitute", Attendee::substitute)
            .with("stands for", Attendee::standsFor)
            .with(
                    "movements",
                    attendee -> attendee.movements().stream()
                            .map(movement -> Columns.words(movement.kind())
                                    + movement.when()
                                            .at()
                                            .asOptional()
                                            .map(at -> " " + at)
                                            .orElse("")
                                    + movement.when()
                                            .minute()
                                            .asOptional()
                                            .map(minute -> " " + minute)
                                            .orElse(""))
                            .toList())
            .with("person", Attendee::person)
            .with("position", Attendee::position);

    private static final Columns<QuorumSegment> QUORUM = new Columns<QuorumSegment>()
            .with("quorate", QuorumSegment::quorate)
            .with("present", QuorumSegment::present)
            .with("needed", QuorumSegment::needed)
            .with("represented", QuorumSegment::represented)
            .with("represented needed", QuorumSegment::representedNeeded)
            .with("sitting", segment -> segment.from().sitting())
            .with("from", segment -> segment.from().at())
            .with("from minute", segment -> segment.from().minute())
            .with("until", segment -> segment.until().asOptional().map(When::at).orElse(null))
            .with(
                    "counted",
                    segment -> segment.counted().stream()
                            .map(PersonAsPrinted::printedAs)
                            .toList())
            .with("position", segment -> segment.from().position());

    private static final Columns<Presiding> PRESIDING = new Columns<Presiding>()
            .with("name", Presiding::name)
            .with("began", Presiding::began)
            .with("basis", Presiding::basis)
            .with("sitting", segment -> segment.from().sitting())
            .with("from", segment -> segment.from().at())
            .with("from minute", segment -> segment.from().minute())
            .with("until", segment -> segment.until().asOptional().map(When::at).orElse(null))
            .with("ended", Presiding::ended)
            .with("person", Presiding::person)
            .with("position", segment -> segment.from().position());

    private static final Columns<VoteTaken> VOTES = new Columns<VoteTaken>()
            .with("minute", VoteTaken::minute)
            .with("question", VoteTaken::question)
            .with("motion", vote -> vote.motion().map(Motion::text))
            .with(
                    "candidates",
                    vote -> vote.candidates().stream()
                            .map(candidate -> candidate.person().printedAs())
                            .toList())
            .with("method", VoteTaken::method)
            .with("for", vote -> vote.counts().map(Counts::inFavour))
            .with("against", vote -> vote.counts().map(Counts::against))
            .with("abstained", vote -> vote.counts().map(Counts::abstained))
            .with("roll", VoteTaken::roll)
            .with("outcome", VoteTaken::outcome)
            .with(
                    "casting vote",
                    vote -> vote.castingVote().map(casting -> casting.by().printedAs()))
            .with("resolutions", VoteTaken::resolutions)
            .with("position", VoteTaken::position);

    private static final Columns<Declaration> DECLARATIONS = new Columns<Declaration>()
            .with("name", Declaration::name)
            .with("minute", Declaration::minute)
            .with("title", Declaration::title)
            .with("kind", Declaration::kind)
            .with("nature", Declaration::nature)
            .with("conduct", Declaration::conduct)
            .with("dispensation", Declaration::dispensation)
            .with("barred", Declaration::barred)
            .with("person", Declaration::person)
            .with("position", Declaration::position);

    private final SittingReading sitting;

    SittingController(SittingReading sitting) {
        this.sitting = sitting;
    }

    @GetMapping({"/attendance", "/attendance.csv"})
    ResponseEntity<Object> attendance(
            HttpServletRequest request,
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known) {
        return Renditions.of(request, sitting.attendance(body, day, known), ATTENDANCE);
    }

    @GetMapping({"/quorum", "/quorum.csv"})
    ResponseEntity<Object> quorum(
            HttpServletRequest request,
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known) {
        return Renditions.of(request, sitting.quorum(body, day, known), QUORUM);
    }

    @GetMapping({"/presiding", "/presiding.csv"})
    ResponseEntity<Object> presiding(
            HttpServletRequest request,
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known) {
        return Renditions.of(request, sitting.presiding(body, day, known), PRESIDING);
    }

    @GetMapping({"/votes", "/votes.csv"})
    ResponseEntity<Object> votes(
            HttpServletRequest request,
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known) {
        return Renditions.of(request, sitting.votes(body, day, known), VOTES);
    }

    @GetMapping({"/declarations", "/declarations.csv"})
    ResponseEntity<Object> declarations(
            HttpServletRequest request,
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known) {
        var answer = sitting.declarations(body, day, known);
        return Renditions.of(request, answer, answer.items(), DECLARATIONS);
    }
}
