package org.minutebook.query.directory;

import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Reads(Directory.PROJECTION)
class DirectoryController {
    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/bodies")
    Items<BodyEntry> bodies() {
        return new Items<>(directory.bodies());
    }

    @GetMapping("/bodies/{body}")
    BodyEntry body(@PathVariable String body) {
        return directory.body(body);
    }

    @GetMapping("/meetings/{id}")
    MeetingEntry meeting(@PathVariable String id) {
        return directory.meeting(id);
    }

    @GetMapping("/people")
    Items<PersonEntry> people() {
        return new Items<>(directory.people());
    }

    @GetMapping("/people/{id}")
    PersonEntry person(@PathVariable String id) {
        return directory.person(id);
    }

    @GetMapping("/organisations")
    Items<OrganisationEntry> organisations() {
        return new Items<>(directory.organisations());
    }

    @GetMapping("/terms")
    Items<TermEntry> terms() {
        return new Items<>(directory.terms());
    }
}
