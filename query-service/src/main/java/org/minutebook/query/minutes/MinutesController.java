package org.minutebook.query.minutes;

import static org.minutebook.query.QueryRule.PROJECTION_NOT_BEHIND;
import static org.minutebook.query.QueryRule.RECORDED_BY_THEN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.directory.MeetingEntry;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.reading.Reads;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Minutes as text, JSON and a page, as they stand or as they stood at any moment. */
@Controller
@RequestMapping("/bodies/{body}/meetings/{day}")
@Reads(
        value = {Directory.PROJECTION, MinutesProjection.NAME},
        latest = true)
class MinutesController {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Directory directory;
    private final Moments moments;
    private final EventLog log;
    private final MinutesRows minutes;

    MinutesController(Directory directory, Moments moments, EventLog log, MinutesRows minutes) {
        this.directory = directory;
        this.moments = moments;
        this.log = log;
        this.minutes = minutes;
    }

    @GetMapping("/minutes.txt")
    ResponseEntity<String> text(
            @PathVariable String body, @PathVariable String day, @RequestParam(required = false) String known) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(MinutesText.of(found(body, day, known).document()));
    }

    @GetMapping("/minutes.json")
    ResponseEntity<MinutesView> json(
            @PathVariable String body, @PathVariable String day, @RequestParam(required = false) String known) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(MinutesView.of(found(body, day, known)));
    }

    @GetMapping(path = "/minutes.html", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known,
            Model model) {
        model.addAttribute("minutes", MinutesView.of(found(body, day, known)));
        model.addAttribute("past", known != null);
        return "minutes";
    }

    /** A document, and what it is an answer to. */
    record Found(MeetingEntry meeting, MinutesDocument document, long known) {}

    private Found found(String body, String day, String known) {
        var meeting = directory.meetingOf(directory.body(body), day);
        if (known == null) {
            long position = moments.known(null, MinutesProjection.NAME);
            var row = minutes.findById(meeting.id())
                    .orElseThrow(() -> new RuleBroken(PROJECTION_NOT_BEHIND, "The minutes are not there yet."));
            return new Found(meeting, row.document(), position);
        }
        long position = moments.known(known);
        var history = log.history(List.of(meeting.id(), MinutesEvent.minutesOf(meeting.id())), position);
        if (history.isEmpty()) {
            throw new RuleBroken(RECORDED_BY_THEN, "Asked for position " + position + ".");
        }
        return new Found(meeting, MinutesFold.of(history), position);
    }
}
