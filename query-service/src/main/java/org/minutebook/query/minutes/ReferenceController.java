package org.minutebook.query.minutes;

import java.net.URI;
import java.util.List;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Reads;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Permanent addresses of minutes by their numbers, however they are written: leads to their place in the page. */
@RestController
@Reads(
        value = {Directory.PROJECTION, MinutesReading.PROJECTION},
        latest = true)
class ReferenceController {
    private final References references;

    ReferenceController(References references) {
        this.references = references;
    }

    @GetMapping("/ref/{*reference}")
    ResponseEntity<References.Minute> minute(
            @PathVariable String reference,
            @RequestParam(required = false) String known,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) List<MediaType> accept) {
        var minute = references.minute(reference, known);
        return accept.stream().anyMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(minute)
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(minute.links().page()))
                        .build();
    }
}
