package org.minutebook.query.offices;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Reads;
import org.minutebook.query.register.Register;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A body's offices through the years: a drawing, and the table that says the same. */
@Controller
@RequestMapping("/bodies/{body}")
@Reads(
        value = {OfficesReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION},
        latest = true)
class OfficesPageController {
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final OfficeHistory history;
    private final Directory directory;

    OfficesPageController(OfficeHistory history, Directory directory) {
        this.history = history;
        this.directory = directory;
    }

    @GetMapping(path = "/offices.html", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known,
            Model model) {
        var histories = history.histories(body, on, known);
        var entry = named(body, histories);
        model.addAttribute("body", entry);
        model.addAttribute("histories", histories);
        model.addAttribute("past", known != null);
        model.addAttribute("known", known);
        model.addAttribute("drawing", Timeline.of(entry.name(), histories));
        return "offices";
    }

    @GetMapping("/offices.svg")
    ResponseEntity<String> drawing(
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        var histories = history.histories(body, on, known);
        return ResponseEntity.ok()
                .contentType(SVG)
                .body(Timeline.of(named(body, histories).name(), histories));
    }

    /** The body as it was called then; as it is called where nothing was known of its offices. */
    private BodyEntry named(String body, List<HistoryAnswer> histories) {
        return histories.stream().map(HistoryAnswer::body).findFirst().orElseGet(() -> directory.body(body));
    }
}
