package org.minutebook.query.directory;

import static org.minutebook.query.QueryRule.BODY_KNOWN;
import static org.minutebook.query.QueryRule.MEETING_KNOWN;
import static org.minutebook.query.QueryRule.PERSON_KNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.record.Day;
import org.minutebook.record.RuleBroken;
import org.springframework.stereotype.Component;

/** Looks up what an address names. What is not found is refused with 404. */
@Component
public class Directory {
    /** The projection that it answers from; an endpoint that looks something up names it in {@code @Reads}. */
    public static final String PROJECTION = "query.directory";

    private final ViewRows rows;

    Directory(ViewRows rows) {
        this.rows = rows;
    }

    /** All bodies, by code. */
    public List<BodyEntry> bodies() {
        return rows.list(BodyRow.class, "order by code").stream()
                .map(BodyRow::entry)
                .toList();
    }

    /**
     * A body.
     *
     * @param codeOrId its code in upper or lower case, or its id
     */
    public BodyEntry body(String codeOrId) {
        return rows.one(BodyRow.class, "where slug = ?", BodyEstablished.plain(codeOrId))
                .or(() -> rows.one(BodyRow.class, "where body_id = ?", codeOrId))
                .map(BodyRow::entry)
                .orElseThrow(() -> new RuleBroken(BODY_KNOWN, "Asked for: '" + codeOrId + "'."));
    }

    /** A body's meetings, the earliest first. */
    public List<MeetingEntry> meetingsOf(BodyEntry body) {
        var earlier = new HashMap<LocalDate, Integer>();
        return rows.list(MeetingRow.class, "where body_id = ? order by held_on, position", body.id()).stream()
                .map(meeting -> meeting.entry(earlier.merge(meeting.heldOn(), 1, Integer::sum) - 1))
                .toList();
    }

    /**
     * A body's meeting, by its day, such as {@code 2022-09-28} or {@code 2022-09-28-2}; one that was moved also by a
     * day that it was moved from, when there is no meeting on that day.
     */
    public MeetingEntry meetingOf(BodyEntry body, String slug) {
        var day = dayOf(body, slug);
        var onThatDay =
                rows.list(MeetingRow.class, "where body_id = ? and held_on = ? order by position", body.id(), day);
        var found = onThatDay.isEmpty() && slug.equals(day.toString())
                ? movedFrom(body, day)
                : onThatDay.stream()
                        .map(this::entryOf)
                        .filter(meeting -> meeting.slug().equals(slug))
                        .findFirst();
        return found.orElseThrow(() -> unknownMeeting(body, slug));
    }

    /** The meeting that was moved from a day, of several the one that was moved last. */
    private Optional<MeetingEntry> movedFrom(BodyEntry body, LocalDate day) {
        return rows
                .list(
                        MeetingRow.class,
                        "where body_id = ? and former_days like ? order by position desc",
                        body.id(),
                        "%\"" + day + "\"%")
                .stream()
                .findFirst()
                .map(this::entryOf);
    }

    private static LocalDate dayOf(BodyEntry body, String slug) {
        try {
            return Day.of(slug.substring(0, Math.min(slug.length(), "2022-09-28".length())));
        } catch (IllegalArgumentException noDay) {
            throw unknownMeeting(body, slug);
        }
    }

    private static RuleBroken unknownMeeting(BodyEntry body, String slug) {
        return new RuleBroken(MEETING_KNOWN, "Asked for: a meeting of " + body.code() + " on '" + slug + "'.");
    }

    /**
     * Numbered by when it was called for the day in the record, not by arrival here: an event that is handled late
     * changes nothing else.
     */
    private MeetingEntry entryOf(MeetingRow meeting) {
        return meeting.entry(rows.count(
                MeetingRow.class,
                "where body_id = ? and held_on = ? and position < ?",
                meeting.bodyId(),
                meeting.heldOn(),
                meeting.position()));
    }

    /** A meeting, by its id. */
    public MeetingEntry meeting(String id) {
        return rows.one(MeetingRow.class, "where meeting_id = ?", id)
                .map(this::entryOf)
                .orElseThrow(() -> new RuleBroken(MEETING_KNOWN, "Asked for: '" + id + "'."));
    }

    /** All people, in the order of their registration. */
    public List<PersonEntry> people() {
        return rows.list(PersonRow.class, "order by position").stream()
                .map(PersonRow::entry)
                .toList();
    }

    /** A person, by id. */
    public PersonEntry person(String id) {
        return rows.one(PersonRow.class, "where person_id = ?", id)
                .map(PersonRow::entry)
                .orElseThrow(() -> new RuleBroken(PERSON_KNOWN, "Asked for: '" + id + "'."));
    }

    /** All organisations, in the order of their registration. */
    public List<OrganisationEntry> organisations() {
        return rows.list(OrganisationRow.class, "order by position").stream()
                .map(OrganisationRow::entry)
                .toList();
    }

    /**
     * The terms that a body goes by: those of the organisation that hosts it, the earliest first. Empty when no host is
     * recorded.
     *
     * @param known as recorded up to that position
     */
    public List<TermEntry> termsOf(BodyEntry body, long known) {
        return rows.one(BodyRow.class, "where body_id = ?", body.id()).map(BodyRow::host).stream()
                .flatMap(host -> rows
                        .list(
                                TermRow.class,
                                "where calendar_owner = ? and position <= ? order by first_year, position",
                                host,
                                known)
                        .stream())
                .map(row -> row.entry(known))
                .toList();
    }

    /** All terms, in the order of their recording. */
    public List<TermEntry> terms() {
        return rows.list(TermRow.class, "order by position").stream()
                .map(row -> row.entry(Long.MAX_VALUE))
                .toList();
    }
}
