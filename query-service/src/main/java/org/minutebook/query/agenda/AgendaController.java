package org.minutebook.query.agenda;

import org.minutebook.query.actions.ActionsReading;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bodies/{body}/meetings/{day}/agenda")
class AgendaController {
    private final AgendaReading agenda;
    private final DraftAgenda draft;

    AgendaController(AgendaReading agenda, DraftAgenda draft) {
        this.agenda = agenda;
        this.draft = draft;
    }

    @GetMapping
    @Reads(Directory.PROJECTION)
    AgendaAnswer agenda(
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String version,
            @RequestParam(required = false) String known) {
        return agenda.agenda(body, day, version, known);
    }

    @GetMapping("/draft")
    @Reads({Directory.PROJECTION, ActionsReading.PROJECTION})
    DraftAnswer draft(
            @PathVariable String body, @PathVariable String day, @RequestParam(required = false) String known) {
        return draft.draft(body, day, known);
    }
}
