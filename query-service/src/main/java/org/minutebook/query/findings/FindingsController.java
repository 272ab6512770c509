package org.minutebook.query.findings;

import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.OfficesReading;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Reads;
import org.minutebook.query.register.Register;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What may be wrong with minutes: as JSON, and as a page for whoever asks for one. */
@Controller
@RequestMapping("/bodies/{body}/meetings/{day}/minutes/findings")
@Reads(
        value = {OfficesReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION},
        latest = true)
class FindingsController {
    private final FindingsReading findings;

    FindingsController(FindingsReading findings) {
        this.findings = findings;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Items<Finding> json(
            @PathVariable String body, @PathVariable String day, @RequestParam(required = false) String known) {
        return findings.findings(body, day, known);
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String known,
            Model model) {
        model.addAttribute("findings", findings.findings(body, day, known).items());
        model.addAttribute("minutes", "/bodies/" + body + "/meetings/" + day + "/minutes.html");
        return "findings";
    }
}
