package org.minutebook.query.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.MembershipCorrected;
import org.minutebook.membership.events.RosterEvent.MembershipEnded;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;

/** A membership as known from one position on, until another row takes its place. */
@Entity
@Table(name = "view_register_membership")
class MembershipRow {
    @Id
    private String versionId;

    private String membershipId;
    private String bodyId;
    private String personId;

    @Column(length = LongText.LENGTH)
    private String memberClass;

    private boolean voting;
    private String seat;

    @Column(length = LongText.LENGTH)
    private String basis;

    private LocalDate validFrom;
    private LocalDate validTo;
    private String endReason;
    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected MembershipRow() {}

    MembershipRow(MemberAppointed event, String eventId, RecordPosition place) {
        this.versionId = event.membershipId() + "@" + place.at();
        this.membershipId = event.membershipId();
        this.bodyId = event.bodyId();
        this.personId = event.personId();
        this.memberClass = event.memberClass();
        this.voting = event.voting();
        this.seat = event.seat().asOptional().orElse(null);
        this.basis = event.basis().asOptional().orElse(null);
        this.validFrom = event.from().asOptional().orElse(null);
        this.recordedFrom = place.commitEnd();
        this.eventId = eventId;
        this.position = place.at();
    }

    /** From here on, the record no longer says this. */
    void close(RecordPosition place) {
        recordedTo = place.commitEnd();
    }

    private MembershipRow next(RecordPosition place) {
        close(place);
        var next = new MembershipRow();
        next.versionId = membershipId + "@" + place.at();
        next.membershipId = membershipId;
        next.bodyId = bodyId;
        next.personId = personId;
        next.memberClass = memberClass;
        next.voting = voting;
        next.seat = seat;
        next.basis = basis;
        next.validFrom = validFrom;
        next.validTo = validTo;
        next.endReason = endReason;
        next.recordedFrom = place.commitEnd();
        next.eventId = eventId;
        next.position = position;
        return next;
    }

    /** Closes this row, and begins one that says when the membership ended. */
    MembershipRow ended(MembershipEnded event, RecordPosition place) {
        var next = next(place);
        next.validTo = event.until();
        next.endReason = event.reason().name();
        return next;
    }

    /** Closes this row, and begins one with what is right. */
    MembershipRow corrected(MembershipCorrected event, RecordPosition place) {
        var next = next(place);
        next.memberClass = event.memberClass();
        next.voting = event.voting();
        next.seat = event.seat().asOptional().orElse(null);
        next.validFrom = event.from().asOptional().orElse(null);
        next.validTo = event.until().asOptional().orElse(null);
        next.endReason = event.endReason().asOptional().map(EndReason::name).orElse(null);
        return next;
    }

    String membershipId() {
        return membershipId;
    }

    String bodyId() {
        return bodyId;
    }

    String personId() {
        return personId;
    }

    String memberClass() {
        return memberClass;
    }

    boolean voting() {
        return voting;
    }

    Recorded<String> seat() {
        return Recorded.ofNullable(seat);
    }

    Recorded<String> basis() {
        return Recorded.ofNullable(basis);
    }

    Days days() {
        return new Days(validFrom, validTo);
    }

    Recorded<EndReason> endReason() {
        return Recorded.ofNullable(endReason).map(EndReason::valueOf);
    }

    String eventId() {
        return eventId;
    }

    long position() {
        return position;
    }
}
