package org.minutebook.query.minutes;

import java.nio.charset.StandardCharsets;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Reads;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Minutes as text, Markdown, JSON and a page, as they stand, as they stood at any moment, or in a version. */
@Controller
@RequestMapping("/bodies/{body}/meetings/{day}")
@Reads(
        value = {Directory.PROJECTION, MinutesReading.PROJECTION},
        latest = true)
class MinutesController {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final MinutesReading minutes;

    MinutesController(MinutesReading minutes) {
        this.minutes = minutes;
    }

    @GetMapping("/minutes.txt")
    ResponseEntity<String> text(
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String version) {
        var found = minutes.found(body, day, known, version);
        return ResponseEntity.ok().contentType(TEXT).body(MinutesText.of(found.document()));
    }

    @GetMapping("/minutes.md")
    ResponseEntity<String> markdown(
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String version) {
        var found = minutes.found(body, day, known, version);
        return ResponseEntity.ok().contentType(MARKDOWN).body(MinutesMarkdown.of(found.document()));
    }

    @GetMapping("/minutes.json")
    ResponseEntity<MinutesView> json(
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String version) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(MinutesView.of(minutes.found(body, day, known, version)));
    }

    @GetMapping(path = "/minutes.html", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known,
            @RequestParam(required = false) String version,
            Model model) {
        model.addAttribute("minutes", MinutesView.of(minutes.found(body, day, known, version)));
        model.addAttribute("past", known != null || version != null);
        return "minutes";
    }
}
