package org.minutebook.benchmarks.rival.bare;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Counts the things: an answer means that the database is there. */
class ThingsEndpoint {
    private final Things things;

    ThingsEndpoint(Things things) {
        this.things = things;
    }

    @GetMapping("/ready")
    @ResponseBody
    String ready() {
        return things.count() + " things";
    }
}
