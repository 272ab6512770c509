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

/** Minutes as text, JSON and a page, as they stand or as they stood at any moment. */
@Controller
@RequestMapping("/bodies/{body}/meetings/{day}")
@Reads(
        value = {Directory.PROJECTION, MinutesReading.PROJECTION},
        latest = true)
class MinutesController {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final MinutesReading minutes;

    MinutesController(MinutesReading minutes) {
        this.minutes = minutes;
    }

    @GetMapping("/minutes.txt")
    ResponseEntity<String> text(
            @PathVariable String body, @PathVariable String day, @RequestParam(required = false) String known) {
        return ResponseEntity.ok().contentType(TEXT).body(minutes.text(body, day, known));
    }

    @GetMapping("/minutes.json")
    ResponseEntity<MinutesView> json(
            @PathVariable String body, @PathVariable String day, @RequestParam(required = false) String known) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(minutes.view(body, day, known));
    }

    @GetMapping(path = "/minutes.html", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known,
            Model model) {
        model.addAttribute("minutes", minutes.view(body, day, known));
        model.addAttribute("past", known != null);
        return "minutes";
    }
}
