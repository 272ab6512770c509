package org.minutebook.query.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.log.RecordPosition;

/** An item that has a number, by all that it can be asked for by. */
@Entity
@Table(name = "view_minutes_number")
class NumberRow {
    private static final int LONGEST = 190;

    @Id
    private String numberId;

    private String bodyId;
    private String meetingId;
    private String itemId;

    @Column(length = LongText.LENGTH)
    private String reference;

    private String spelling;
    private Integer number;
    private Integer firstYear;
    private String eventId;
    private long recordedFrom;

    protected NumberRow() {}

    /** Empty for an item that has none, or one that is too long to be a number. */
    static Optional<NumberRow> of(ItemTaken event, MeetingDetails details, String eventId, RecordPosition position) {
        return event.reference()
                .asOptional()
                .map(printed -> {
                    var row = new NumberRow();
                    row.numberId = event.meetingId() + "/" + event.itemId();
                    row.bodyId = details.bodyId();
                    row.meetingId = event.meetingId();
                    row.itemId = event.itemId();
                    row.reference = printed;
                    row.spelling =
                            Spelling.of(printed).without(details.bodyCode()).text();
                    row.number = event.number().value();
                    row.firstYear = details.term()
                            .asOptional()
                            .map(TermNamed::firstYear)
                            .orElse(null);
                    row.eventId = eventId;
                    row.recordedFrom = position.commitEnd();
                    return row;
                })
                .filter(row -> !row.spelling.isEmpty() && row.spelling.length() <= LONGEST);
    }

    String id() {
        return numberId;
    }

    String meetingId() {
        return meetingId;
    }

    String itemId() {
        return itemId;
    }

    String reference() {
        return reference;
    }

    Integer firstYear() {
        return firstYear;
    }
}
