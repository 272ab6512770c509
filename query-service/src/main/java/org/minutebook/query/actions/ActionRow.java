package org.minutebook.query.actions;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.minutebook.actions.events.ActionEvent.ActionRaised;
import org.minutebook.actions.events.ActionKind;
import org.minutebook.actions.events.ActionOrigin;
import org.minutebook.actions.events.Due;
import org.minutebook.actions.events.Owner;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.query.columns.JsonColumn;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;
import tools.jackson.core.type.TypeReference;

/** An action as known from one position on, until another row takes its place. Closing it is the only change. */
@Entity
@Table(name = "view_actions_version")
class ActionRow {
    @Id
    private String versionId;

    private String actionId;
    private String bodyId;
    private String meetingId;
    private String kind;

    @Column(length = LongText.LENGTH)
    private String whatToDo;

    @Column(length = LongText.LENGTH)
    @Convert(converter = OriginColumn.class)
    private ActionOrigin origin;

    private String status;

    @Column(length = LongText.LENGTH)
    @Convert(converter = OwnersColumn.class)
    private List<Owner> owners;

    @Column(length = LongText.LENGTH)
    @Convert(converter = DueColumn.class)
    private Due due;

    @Column(length = LongText.LENGTH)
    @Convert(converter = ScopesColumn.class)
    private List<RestrictionScope> restrictedScopes;

    private long raisedPosition;
    private String raisedEventId;
    private String eventId;
    private long recordedFrom;
    private Long recordedTo;

    protected ActionRow() {}

    ActionRow(ActionRaised event, RecordPosition place, String eventId) {
        this.actionId = event.actionId();
        this.bodyId = event.origin().bodyId();
        this.meetingId = event.origin().meetingId();
        this.kind = event.kind().name();
        this.whatToDo = event.text();
        this.origin = event.origin();
        this.status = ActionStatus.OPEN.name();
        this.owners = List.of(
                new Owner(Owner.Kind.UNASSIGNED, Recorded.none(), Recorded.none(), Recorded.notRecorded(), false));
        this.due = new Due(Due.Kind.OPEN, Recorded.none(), Recorded.none(), Recorded.none(), Recorded.notRecorded());
        this.restrictedScopes = event.restricted();
        this.raisedPosition = place.at();
        this.raisedEventId = eventId;
        established(place, eventId);
    }

    /** Ends this row and begins the next, which is the same until something is set in it. */
    ActionRow succeededAt(RecordPosition place, String eventId) {
        recordedTo = place.commitEnd();
        var next = new ActionRow();
        next.actionId = actionId;
        next.bodyId = bodyId;
        next.meetingId = meetingId;
        next.kind = kind;
        next.whatToDo = whatToDo;
        next.origin = origin;
        next.status = status;
        next.owners = owners;
        next.due = due;
        next.restrictedScopes = restrictedScopes;
        next.raisedPosition = raisedPosition;
        next.raisedEventId = raisedEventId;
        next.established(place, eventId);
        return next;
    }

    private void established(RecordPosition place, String eventId) {
        this.versionId = actionId + "@" + place.at();
        this.eventId = eventId;
        this.recordedFrom = place.commitEnd();
    }

    String actionId() {
        return actionId;
    }

    ActionOrigin origin() {
        return origin;
    }

    ActionStatus status() {
        return ActionStatus.valueOf(status);
    }

    void status(ActionStatus reached) {
        status = reached.name();
    }

    void owners(List<Owner> assigned) {
        owners = assigned;
    }

    void due(Due set) {
        due = set;
    }

    /** @param restrictions those of the item that it comes from */
    TrackedAction shown(Calendar calendar, Stream<RestrictionRow> restrictions) {
        return new TrackedAction(
                actionId,
                whatToDo,
                ActionKind.valueOf(kind),
                status(),
                owners,
                TrackedAction.DueShown.of(due, origin, calendar),
                TrackedAction.OriginShown.of(origin),
                Stream.concat(restrictedScopes.stream(), restrictions.flatMap(row -> row.scopes().stream()))
                        .distinct()
                        .sorted()
                        .toList(),
                raisedPosition,
                raisedEventId);
    }

    @Immutable
    @Converter
    static class OriginColumn extends JsonColumn<ActionOrigin> {
        OriginColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class OwnersColumn extends JsonColumn<List<Owner>> {
        OwnersColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class DueColumn extends JsonColumn<Due> {
        DueColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class ScopesColumn extends JsonColumn<List<RestrictionScope>> {
        ScopesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
