package org.minutebook.query.offices;

import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bodies/{body}/offices")
@Reads({OfficesReading.PROJECTION, Directory.PROJECTION})
class OfficesController {
    private final OfficesReading offices;

    OfficesController(OfficesReading offices) {
        this.offices = offices;
    }

    @GetMapping
    Items<HolderAnswer> offices(
            @PathVariable String body,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        return offices.offices(body, on, known);
    }

    @GetMapping("/{office}/holders")
    HolderAnswer holders(
            @PathVariable String body,
            @PathVariable String office,
            @RequestParam(required = false) String on,
            @RequestParam(required = false) String known) {
        return offices.holders(body, office, on, known);
    }
}
