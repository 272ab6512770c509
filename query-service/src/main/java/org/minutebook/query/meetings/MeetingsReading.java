package org.minutebook.query.meetings;

import static org.minutebook.query.projections.ViewRows.KNOWN;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.meetings.ItemRestriction.Lifting;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.reading.Page;
import org.minutebook.query.reading.Paging;
import org.minutebook.query.reading.Parameters;
import org.minutebook.record.Recorded;
import org.springframework.stereotype.Component;

/** Answers which meetings there are, what awaits approval, what is restricted, and how minutes are numbered. */
@Component
class MeetingsReading {
    /** The projection that it answers from, beside the directory. */
    static final String PROJECTION = "query.meetings";

    private static final String LIFTED = " and recorded_from <= ? order by position";

    private final HeldMeetings meetings;
    private final Directory directory;
    private final Moments moments;
    private final ViewRows rows;

    MeetingsReading(HeldMeetings meetings, Directory directory, Moments moments, ViewRows rows) {
        this.meetings = meetings;
        this.directory = directory;
        this.moments = moments;
        this.rows = rows;
    }

    private long known(Paging paging) {
        return moments.known(paging.known(), PROJECTION, Directory.PROJECTION);
    }

    /** Which meetings are asked for: each as a client gives it, null for all. */
    record Filter(String from, String to, String kind, String stage, String term) {}

    /** A body's meetings, the earliest first. */
    Page<MeetingLine> meetings(String body, Filter filter, Paging paging) {
        var from = Parameters.day("from", filter.from());
        var to = Parameters.day("to", filter.to());
        var kind = Parameters.one("kind", filter.kind(), MeetingKind.class);
        var stage = Parameters.one("stage", filter.stage(), MeetingStage.class);
        var entry = directory.body(body);
        long known = known(paging);
        var found = meetings.of(entry.id(), known).stream()
                .filter(line -> line.isHeldBetween(from, to)
                        && line.isOfTerm(Optional.ofNullable(filter.term()))
                        && kind.map(one -> line.kind().equals(Recorded.of(one))).orElse(true)
                        && stage.map(one -> line.stage() == one).orElse(true))
                .toList();
        return Page.of(found, paging, known, MeetingLine::id);
    }

    /** A body's meetings that are over by a day and whose minutes are not approved, the earliest first. */
    Page<AwaitingApproval> awaiting(String body, String on, Paging paging) {
        var day = moments.on(on);
        var entry = directory.body(body);
        long known = known(paging);
        var stages = ofBody(MinutesVersionRow.class, entry, known).stream()
                .collect(Collectors.toMap(MinutesVersionRow::meetingId, Function.identity()));
        var over = meetings.of(entry.id(), known).stream()
                .filter(line -> line.stage().isOver()
                        && !line.heldOn().isAfter(day)
                        && !stageOf(stages, line).isApproved())
                .toList();
        var named = meetings.named(
                over.stream()
                        .flatMap(line -> submittedTo(stages, line).asOptional().stream())
                        .toList(),
                known);
        return Page.of(over, paging, known, MeetingLine::id)
                .map(line -> new AwaitingApproval(
                        HeldMeetings.named(line, entry.code()),
                        line.stage(),
                        stageOf(stages, line),
                        submittedTo(stages, line).map(named::get),
                        ChronoUnit.DAYS.between(line.heldOn(), day)));
    }

    private static MinutesStage stageOf(Map<String, MinutesVersionRow> stages, MeetingLine line) {
        return Optional.ofNullable(stages.get(line.id()))
                .map(MinutesVersionRow::stage)
                .orElse(MinutesStage.NOT_STARTED);
    }

    private static Recorded<String> submittedTo(Map<String, MinutesVersionRow> stages, MeetingLine line) {
        return Optional.ofNullable(stages.get(line.id()))
                .map(MinutesVersionRow::atMeetingId)
                .orElseGet(Recorded::notRecorded);
    }

    private <E> List<E> ofBody(Class<E> type, BodyEntry body, long known) {
        return rows.list(type, "where " + HeldMeetings.OF_BODY + KNOWN + " order by position", body.id(), known, known);
    }

    /**
     * Restrictions of items, in the order of recording.
     *
     * @param body of which body, null for all
     * @param dueBy those that stand and were to be looked at again by that day, null for all
     */
    Page<ItemRestriction> restrictions(String body, String dueBy, Paging paging) {
        var day = Parameters.day("due-by", dueBy);
        var entry = Optional.ofNullable(body).map(directory::body);
        long known = known(paging);
        var found = entry.map(one -> ofBody(ItemRestrictionRow.class, one, known))
                .orElseGet(() -> rows.list(
                        ItemRestrictionRow.class, "where 1 = 1" + KNOWN + " order by position", known, known));
        var liftings = entry.map(
                        one -> rows.list(LiftingRow.class, "where " + HeldMeetings.OF_BODY + LIFTED, one.id(), known))
                .orElseGet(() -> rows.list(LiftingRow.class, "where 1 = 1" + LIFTED, known));
        var named =
                meetings.named(found.stream().map(ItemRestrictionRow::meetingId).toList(), known);
        var minutes = minutes(
                found.stream().map(ItemRestrictionRow::meetingId).distinct().toList(), known);
        var shown = found.stream()
                .map(row -> shown(
                        row,
                        liftings.stream().filter(lifting -> lifting.isOf(row)).toList(),
                        named,
                        minutes))
                .filter(restriction -> day.map(restriction::isDueBy).orElse(true))
                .toList();
        return Page.of(shown, paging, known, restriction -> Long.toString(restriction.position()));
    }

    /** The numbers of items as printed, by meeting and item. */
    private Map<List<String>, Recorded<String>> minutes(List<String> meetingIds, long known) {
        if (meetingIds.isEmpty()) {
            return Map.of();
        }
        var values = new ArrayList<Object>(meetingIds);
        values.add(known);
        values.add(known);
        return rows
                .list(ItemRow.class, "where meeting_id in " + ViewRows.places(meetingIds) + KNOWN, values.toArray())
                .stream()
                .collect(Collectors.toMap(
                        item -> List.of(item.meetingId(), item.itemId()), ItemRow::reference, (one, other) -> one));
    }

    private static ItemRestriction shown(
            ItemRestrictionRow row,
            List<LiftingRow> liftings,
            Map<String, MeetingNamed> named,
            Map<List<String>, Recorded<String>> minutes) {
        var open = row.scopes().stream()
                .filter(scope ->
                        liftings.stream().anyMatch(lifting -> lifting.scopes().contains(scope)))
                .toList();
        return new ItemRestriction(
                named.get(row.meetingId()),
                row.itemId(),
                minutes.getOrDefault(List.of(row.meetingId(), row.itemId()), Recorded.notRecorded()),
                open.containsAll(row.scopes()) ? ItemRestriction.State.LIFTED : ItemRestriction.State.STANDING,
                row.scopes(),
                open,
                row.basis(),
                row.paragraphs(),
                row.reason(),
                row.publicInterest(),
                row.releaseCondition(),
                row.reviewOn(),
                liftings.stream().map(MeetingsReading::shown).toList(),
                row.eventId(),
                row.position());
    }

    private static Lifting shown(LiftingRow row) {
        return new Lifting(row.scopes(), row.reason(), row.authority(), row.eventId(), row.position());
    }

    /**
     * The series of a body's minute numbers, term by term, with what is missing between the lowest and the highest.
     *
     * @param term by id or label, null for all
     */
    Page<SeriesLine> numbers(String body, String term, Paging paging) {
        var entry = directory.body(body);
        long known = known(paging);
        var lines = meetings.of(entry.id(), known).stream()
                .filter(line -> line.isOfTerm(Optional.ofNullable(term)))
                .collect(Collectors.toMap(MeetingLine::id, Function.identity()));
        var series = NumberSeries.of(
                ofBody(ItemRow.class, entry, known).stream()
                        .filter(item -> item.number() != null && lines.containsKey(item.meetingId()))
                        .toList(),
                item -> lines.get(item.meetingId()).term(),
                item -> HeldMeetings.named(lines.get(item.meetingId()), entry.code()));
        return Page.of(series, paging, known, NumberSeries::key);
    }
}
