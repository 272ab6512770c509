package org.minutebook.query.meetings;

import static org.minutebook.query.projections.ViewRows.KNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.projections.ViewRows;
import org.springframework.stereotype.Component;

/** Which meetings there are, as recorded by a position. */
@Component
class HeldMeetings {
    /** Further to 'where': rows of a body's meetings, whose id fills the question mark. */
    static final String OF_BODY =
            "meeting_id in (select m.meeting_id from view_meetings_meeting m where m.body_id = ?)";

    private final ViewRows rows;
    private final Directory directory;

    HeldMeetings(ViewRows rows, Directory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    /** A body's meetings, the earliest first. */
    List<MeetingLine> of(String bodyId, long known) {
        var earlier = new HashMap<LocalDate, Integer>();
        return rows
                .list(
                        MeetingVersionRow.class,
                        "where body_id = ?" + KNOWN + " order by held_on, called",
                        bodyId,
                        known,
                        known)
                .stream()
                .map(row -> line(row, earlier.merge(row.heldOn(), 1, Integer::sum)))
                .toList();
    }

    /**
     * @param place which of the body's meetings of that day it is, in the order in which they were called for it, from
     *     1
     */
    private static MeetingLine line(MeetingVersionRow row, int place) {
        return new MeetingLine(
                row.meetingId(),
                row.bodyId(),
                row.heldOn(),
                row.heldOn() + (place == 1 ? "" : "-" + place),
                row.kind(),
                row.term(),
                row.transcribed(),
                row.stage());
    }

    /** What meetings are called, by id. */
    Map<String, MeetingNamed> named(Collection<String> meetingIds, long known) {
        var ids = new TreeSet<>(meetingIds);
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = new ArrayList<Object>(ids);
        values.add(known);
        values.add(known);
        var bodyIds = rows
                .list(MeetingVersionRow.class, "where meeting_id in " + ViewRows.places(ids) + KNOWN, values.toArray())
                .stream()
                .map(MeetingVersionRow::bodyId)
                .collect(Collectors.toCollection(TreeSet::new));
        var codes = directory.bodies().stream().collect(Collectors.toMap(BodyEntry::id, BodyEntry::code));
        return bodyIds.stream()
                .flatMap(body -> of(body, known).stream())
                .filter(line -> ids.contains(line.id()))
                .map(line -> named(line, codes.get(line.bodyId())))
                .collect(Collectors.toMap(MeetingNamed::id, Function.identity()));
    }

    static MeetingNamed named(MeetingLine line, String code) {
        return new MeetingNamed(line.id(), line.bodyId(), code, line.heldOn(), line.slug());
    }
}
