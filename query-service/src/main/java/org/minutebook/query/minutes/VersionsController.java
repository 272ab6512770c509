package org.minutebook.query.minutes;

import static org.minutebook.query.QueryRule.SEAL_INTACT;

import java.nio.charset.StandardCharsets;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Reads;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of minutes, what is different between two, and what was sealed. */
@RestController
@RequestMapping({"/bodies/{body}/meetings/{day}/minutes", "/api/v1/bodies/{body}/meetings/{day}/minutes"})
@Reads(
        value = {Directory.PROJECTION, MinutesReading.PROJECTION},
        latest = true)
class VersionsController {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final MinutesReading minutes;

    VersionsController(MinutesReading minutes) {
        this.minutes = minutes;
    }

    @GetMapping("/versions")
    Items<MinutesVersion> versions(
            @PathVariable String body, @PathVariable String day, @RequestParam(required = false) String known) {
        return new Items<>(minutes.versions(body, day, known));
    }

    @GetMapping("/comparison")
    Comparison comparison(
            @PathVariable String body,
            @PathVariable String day,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        return minutes.comparison(body, day, from, to);
    }

    @GetMapping("/sealed")
    SealedMinutes sealed(
            @PathVariable String body, @PathVariable String day, @RequestParam(required = false) String known) {
        return minutes.sealed(body, day, known);
    }

    /** The sealed bytes or none: never others under their name. */
    @GetMapping("/sealed.txt")
    ResponseEntity<byte[]> text(
            @PathVariable String body, @PathVariable String day, @RequestParam(required = false) String known) {
        var sealed = minutes.sealed(body, day, known);
        SEAL_INTACT.require(sealed.regenerates());
        return ResponseEntity.ok().contentType(TEXT).eTag(sealed.sha256()).body(sealed.bytes());
    }
}
