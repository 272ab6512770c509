package org.minutebook.query.home;

import java.util.List;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.directory.MeetingEntry;
import org.minutebook.query.reading.Reads;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Reads(value = Directory.PROJECTION, latest = true)
class HomeController {
    private final Directory directory;

    HomeController(Directory directory) {
        this.directory = directory;
    }

    /** A body and its meetings. */
    record BodyLinks(BodyEntry body, List<MeetingEntry> meetings) {}

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(Model model) {
        model.addAttribute(
                "bodies",
                directory.bodies().stream()
                        .map(body -> new BodyLinks(body, directory.meetingsOf(body)))
                        .toList());
        return "home";
    }
}
