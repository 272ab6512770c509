package org.minutebook.query.actions;

import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bodies/{body}/actions")
@Reads({ActionsReading.PROJECTION, Directory.PROJECTION})
class ActionController {
    private final ActionsReading actions;

    ActionController(ActionsReading actions) {
        this.actions = actions;
    }

    @GetMapping
    Items<TrackedAction> actions(
            @PathVariable String body,
            @RequestParam(required = false) String status,
            @RequestParam(name = "due-before", required = false) String dueBefore,
            @RequestParam(required = false) String known) {
        return actions.actions(body, status, dueBefore, known);
    }
}
