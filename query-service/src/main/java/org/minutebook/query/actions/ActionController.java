package org.minutebook.query.actions;

import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.reading.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bodies/{body}/actions")
@Reads({ActionTracker.PROJECTION, Directory.PROJECTION})
class ActionController {
    private final ActionTracker tracker;
    private final Directory directory;
    private final Moments moments;

    ActionController(ActionTracker tracker, Directory directory, Moments moments) {
        this.tracker = tracker;
        this.directory = directory;
        this.moments = moments;
    }

    @GetMapping
    Items<TrackedAction> actions(
            @PathVariable String body,
            @RequestParam(required = false) String status,
            @RequestParam(name = "due-before", required = false) String dueBefore,
            @RequestParam(required = false) String known) {
        var filter = ActionFilter.read(status, dueBefore);
        long position = moments.known(known, ActionTracker.PROJECTION, Directory.PROJECTION);
        return new Items<>(tracker.actionsOf(directory.body(body).id(), position, filter));
    }
}
