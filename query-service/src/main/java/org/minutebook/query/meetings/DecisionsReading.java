package org.minutebook.query.meetings;

import static org.minutebook.query.projections.ViewRows.KNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.meetings.Decision.Rescission;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.reading.Page;
import org.minutebook.query.reading.Paging;
import org.minutebook.query.reading.Parameters;
import org.minutebook.record.Recorded;
import org.springframework.stereotype.Component;

/** Answers what was decided, clause by clause, the earliest first. */
@Component
class DecisionsReading {
    private static final Pattern KEY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{1,18}) (\\d{1,9})");

    /** Of decisions, those of items whose outcome is restricted, as known at a position that fills three places. */
    private static final String RESTRICTED =
            "exists (select 1 from view_meetings_restriction r where r.meeting_id = view_meetings_decision.meeting_id"
                    + " and r.item_id = view_meetings_decision.item_id and r.of_outcome = true"
                    + " and r.recorded_from <= ? and (r.recorded_to is null or r.recorded_to > ?)"
                    + " and not exists (select 1 from view_meetings_lifting l where l.meeting_id = r.meeting_id"
                    + " and l.item_id = r.item_id and l.of_outcome = true and l.position > r.position"
                    + " and l.recorded_from <= ?))";

    private final HeldMeetings meetings;
    private final Directory directory;
    private final Moments moments;
    private final ViewRows rows;

    DecisionsReading(HeldMeetings meetings, Directory directory, Moments moments, ViewRows rows) {
        this.meetings = meetings;
        this.directory = directory;
        this.moments = moments;
        this.rows = rows;
    }

    /** Which decisions are asked for: each as a client gives it, null for all. */
    record Filter(String body, String from, String to, String type, String text, String term, String restricted) {}

    /** What follows the table's name, and the values for its question marks. */
    private static final class Condition {
        private final StringBuilder sql = new StringBuilder("where 1 = 1");
        private final List<Object> values = new ArrayList<>();

        Condition and(String condition, Object... filled) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(filled));
            return this;
        }
    }

    Page<Decision> decisions(Filter filter, Paging paging) {
        var from = Parameters.day("from", filter.from());
        var to = Parameters.day("to", filter.to());
        var type = Parameters.one("type", filter.type(), ClauseType.class);
        var restricted = Parameters.flag("restricted", filter.restricted());
        long known = moments.known(paging.known(), MeetingsReading.PROJECTION, Directory.PROJECTION);

        var asked = new Condition();
        asked.sql.append(KNOWN);
        asked.values.addAll(List.of(known, known));
        Optional.ofNullable(filter.body())
                .ifPresent(body -> asked.and("body_id = ?", directory.body(body).id()));
        from.ifPresent(day -> asked.and("held_on >= ?", day));
        to.ifPresent(day -> asked.and("held_on <= ?", day));
        type.ifPresent(one -> asked.and("type = ?", one.name()));
        Optional.ofNullable(filter.text())
                .ifPresent(text -> asked.and("lower(text) like ? escape '!'", "%" + literal(text) + "%"));
        Optional.ofNullable(filter.term()).ifPresent(term -> asked.and("(term_id = ? or term_label = ?)", term, term));
        restricted.ifPresent(yes -> asked.and((yes ? "" : "not ") + RESTRICTED, known, known, known));
        Optional.ofNullable(paging.after()).ifPresent(after -> goOn(asked, after));
        asked.sql.append(" order by held_on, position, clause limit ").append(paging.limit() + 1);

        var found = rows.list(DecisionRow.class, asked.sql.toString(), asked.values.toArray());
        return shown(Page.begun(found, paging, known, DecisionsReading::key), known);
    }

    /** What a pattern finds as it stands, in whichever case. */
    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }

    private static String key(DecisionRow row) {
        return row.heldOn() + " " + row.position() + " " + row.clause();
    }

    private static void goOn(Condition asked, String after) {
        var key = KEY.matcher(after);
        if (!key.matches()) {
            throw Paging.unreadable();
        }
        var day = Parameters.day("cursor", key.group(1)).orElseThrow();
        long position = Long.parseLong(key.group(2));
        int clause = Integer.parseInt(key.group(3));
        asked.and(
                "(held_on > ? or held_on = ? and (position > ? or position = ? and clause > ?))",
                day,
                day,
                position,
                position,
                clause);
    }

    private Page<Decision> shown(Page<DecisionRow> page, long known) {
        var ids = page.items().stream().map(DecisionRow::meetingId).distinct().toList();
        if (ids.isEmpty()) {
            return page.map(row -> null);
        }
        var items = inMeetings(ItemRow.class, ids, KNOWN, known, known);
        var restricted = restricted(ids, known);
        var rescissions = inMeetings(RescissionRow.class, ids, " and recorded_from <= ? order by position", known);
        var asked = new HashSet<>(ids);
        rescissions.forEach(row -> asked.add(row.byMeetingId()));
        var named = meetings.named(asked, known);
        return page.map(row -> {
            var item = items.stream()
                    .filter(one -> one.isOf(row.meetingId(), row.itemId()))
                    .findFirst();
            return new Decision(
                    named.get(row.meetingId()),
                    item.map(ItemRow::reference).orElseGet(Recorded::notRecorded),
                    item.map(one -> Recorded.of(one.heading())).orElseGet(Recorded::notRecorded),
                    row.itemId(),
                    row.resolutionId(),
                    row.clause(),
                    row.type(),
                    row.text(),
                    restricted.contains(row.versionId()),
                    rescissions.stream()
                            .filter(one -> one.isOf(row))
                            .findFirst()
                            .map(one -> Recorded.of(rescission(one, named)))
                            .orElseGet(Recorded::none),
                    row.eventId(),
                    row.position());
        });
    }

    private static Rescission rescission(RescissionRow row, Map<String, MeetingNamed> named) {
        return new Rescission(
                named.get(row.byMeetingId()), row.byResolutionId(), row.authority(), row.eventId(), row.position());
    }

    private Set<String> restricted(List<String> meetingIds, long known) {
        var found = new HashSet<String>();
        inMeetings(DecisionRow.class, meetingIds, KNOWN + " and " + RESTRICTED, known, known, known, known, known)
                .forEach(row -> found.add(row.versionId()));
        return found;
    }

    private <E> List<E> inMeetings(Class<E> type, List<String> meetingIds, String rest, Object... values) {
        var all = new ArrayList<Object>(meetingIds);
        all.addAll(List.of(values));
        return rows.list(type, "where meeting_id in " + ViewRows.places(meetingIds) + rest, all.toArray());
    }
}
