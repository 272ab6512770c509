package org.minutebook.query.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minutebook.meetings.events.MinutesEvent.DraftCirculated;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesEvent.MinutesSealed;
import org.minutebook.meetings.events.MinutesEvent.MinutesSigned;
import org.minutebook.query.minutes.MinutesDocument.Source;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/**
 * A state of minutes that has a name.
 *
 * @param version {@code v1}, {@code v2} and so on of drafts; {@code approved}, {@code signed}, {@code sealed}
 * @param position the last position whose facts it shows
 * @param recordedAt when it became a version
 * @param on the day of it, as stated
 * @param to who a draft went to
 * @param atMeetingId the meeting that approved it
 * @param by who signed it
 * @param sha256 the hash of what was sealed
 */
record MinutesVersion(
        String version,
        long position,
        Instant recordedAt,
        Recorded<LocalDate> on,
        Recorded<String> to,
        Recorded<String> atMeetingId,
        Recorded<String> by,
        Recorded<String> sha256,
        Source source) {
    /** All versions that a history tells of, in their order. */
    static List<MinutesVersion> all(List<RecordedEvent> history) {
        return history.stream().flatMap(event -> of(event).stream()).toList();
    }

    private static Optional<MinutesVersion> of(RecordedEvent event) {
        Recorded<String> none = Recorded.none();
        if (event.fact() instanceof DraftCirculated draft) {
            return Optional.of(new MinutesVersion(
                    "v" + draft.version(),
                    draft.position(),
                    event.recordedAt(),
                    Recorded.of(draft.circulatedOn()),
                    draft.to(),
                    none,
                    none,
                    none,
                    source(event)));
        } else if (event.fact() instanceof MinutesApproved approved) {
            return Optional.of(new MinutesVersion(
                    "approved",
                    event.position(),
                    event.recordedAt(),
                    Recorded.of(approved.approvedOn()),
                    none,
                    Recorded.of(approved.atMeetingId()),
                    none,
                    none,
                    source(event)));
        } else if (event.fact() instanceof MinutesSigned signed) {
            return Optional.of(new MinutesVersion(
                    "signed",
                    event.position(),
                    event.recordedAt(),
                    Recorded.of(signed.signedOn()),
                    none,
                    none,
                    Recorded.of(signed.by().printedAs()),
                    none,
                    source(event)));
        } else if (event.fact() instanceof MinutesSealed sealed) {
            return Optional.of(new MinutesVersion(
                    "sealed",
                    sealed.position(),
                    event.recordedAt(),
                    Recorded.notRecorded(),
                    none,
                    none,
                    none,
                    Recorded.of(sealed.sha256()),
                    source(event)));
        }
        return Optional.empty();
    }

    private static Source source(RecordedEvent event) {
        return new Source(event.eventId(), event.position());
    }

    /** The events that it shows, and the one that made it a version. */
    List<RecordedEvent> shows(List<RecordedEvent> history) {
        return history.stream()
                .filter(event -> event.position() <= position || event.eventId().equals(source.event()))
                .toList();
    }
}
