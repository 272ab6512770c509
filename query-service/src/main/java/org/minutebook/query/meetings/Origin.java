package org.minutebook.query.meetings;

import org.minutebook.record.log.RecordPosition;

/**
 * Where a row comes from.
 *
 * @param eventId the event that says it first, also where a later one corrected it
 * @param position where that stands in the record
 * @param place where the event stands that made this row
 */
record Origin(String eventId, long position, RecordPosition place) {
    static Origin of(String eventId, RecordPosition place) {
        return new Origin(eventId, place.at(), place);
    }

    /** The key of a row that this makes. */
    String version() {
        return position + "@" + place.at();
    }
}
