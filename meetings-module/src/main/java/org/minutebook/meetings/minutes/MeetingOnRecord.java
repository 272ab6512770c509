package org.minutebook.meetings.minutes;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;
import org.minutebook.record.names.Facts;

/** What the rules of minutes ask of a meeting, read from its history. */
final class MeetingOnRecord {
    private static final Set<Regime> COUNCILS = EnumSet.of(Regime.PRINCIPAL_COUNCIL, Regime.COMMITTEE, Regime.PARISH);

    private final Streams streams;
    private final String id;
    private final List<MeetingEvent> history;
    private final MeetingDetails details;

    private MeetingOnRecord(Streams streams, String id) {
        this.streams = streams;
        this.id = id;
        this.history = streams.eventsOf(id, MeetingEvent.class);
        this.details = MeetingEvent.detailsOf(history).orElseThrow();
    }

    /** @param field the field that names the meeting, for the refusal when there is none */
    static MeetingOnRecord of(Streams streams, String field, String id) {
        streams.require(field, id, MeetingEvent.STREAM);
        return new MeetingOnRecord(streams, id);
    }

    MeetingDetails details() {
        return details;
    }

    boolean isLive() {
        return history.get(0) instanceof MeetingScheduled;
    }

    boolean isOver() {
        return history.stream().anyMatch(event -> event instanceof MeetingClosed || event instanceof MeetingAbandoned);
    }

    boolean isExtraordinary() {
        return details.kind().equals(Recorded.of(MeetingKind.EXTRAORDINARY));
    }

    /** Whether what binds councils binds it. */
    boolean isCouncils() {
        return regime().asOptional().filter(COUNCILS::contains).isPresent();
    }

    private Recorded<Regime> regime() {
        return ConstitutionAmended.inForce(streams.eventsOf(details.bodyId(), BodyEvent.class), details.heldOn())
                .map(amended -> amended.composition().regime())
                .orElseGet(Recorded::notRecorded);
    }

    /** Whether it is another meeting of the same body, on a later day. */
    boolean isAfter(MeetingOnRecord other) {
        return !id.equals(other.id)
                && details.bodyId().equals(other.details.bodyId())
                && details.heldOn().isAfter(other.details.heldOn());
    }

    boolean tookItem(String itemId) {
        return all(ItemTaken.class).anyMatch(item -> item.itemId().equals(itemId));
    }

    /** The item of each paragraph. */
    Map<String, String> paragraphs() {
        return all(DiscussionRecorded.class)
                .collect(Collectors.toMap(
                        DiscussionRecorded::paragraphId, DiscussionRecorded::itemId, (first, second) -> first));
    }

    /** Who presided at some time, as far as the record says, by id. */
    Set<String> presiders() {
        var opened = all(RecordCorrected.class)
                .map(corrected -> Facts.read(corrected.eventType(), corrected.fact()))
                .filter(MeetingOpened.class::isInstance)
                .map(MeetingOpened.class::cast)
                .reduce((first, second) -> second)
                .or(() -> all(MeetingOpened.class).findFirst());
        return Stream.concat(
                        opened.stream().map(MeetingOpened::presiding),
                        all(ChairTaken.class).map(ChairTaken::person))
                .map(person -> person.personId())
                .collect(Collectors.toSet());
    }

    private <E> Stream<E> all(Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast);
    }
}
