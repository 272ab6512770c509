package org.minutebook.query.directory;

import static org.minutebook.query.QueryRule.BODY_KNOWN;
import static org.minutebook.query.QueryRule.MEETING_KNOWN;
import static org.minutebook.query.QueryRule.PERSON_KNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.minutebook.record.Day;
import org.minutebook.record.RuleBroken;
import org.springframework.stereotype.Component;

/** Looks up what an address names. What is not found is refused with 404. */
@Component
public class Directory {
    /** The projection that it answers from; an endpoint that looks something up names it in {@code @Reads}. */
    public static final String PROJECTION = "query.directory";

    private final BodyRows bodies;
    private final PersonRows people;
    private final OrganisationRows organisations;
    private final TermRows terms;
    private final MeetingRows meetings;

    Directory(
            BodyRows bodies, PersonRows people, OrganisationRows organisations, TermRows terms, MeetingRows meetings) {
        this.bodies = bodies;
        this.people = people;
        this.organisations = organisations;
        this.terms = terms;
        this.meetings = meetings;
    }

    /** All bodies, by code. */
    public List<BodyEntry> bodies() {
        return bodies.findAllByOrderByCode().stream().map(BodyRow::entry).toList();
    }

    /**
     * A body.
     *
     * @param codeOrId its code in upper or lower case, or its id
     */
    public BodyEntry body(String codeOrId) {
        return bodies.called(codeOrId.toLowerCase(Locale.ROOT))
                .or(() -> bodies.findById(codeOrId))
                .map(BodyRow::entry)
                .orElseThrow(() -> new RuleBroken(BODY_KNOWN, "Asked for: '" + codeOrId + "'."));
    }

    /** A body's meetings, the earliest first. */
    public List<MeetingEntry> meetingsOf(BodyEntry body) {
        var earlier = new HashMap<LocalDate, Integer>();
        return meetings.findByBodyIdOrderByHeldOnAscPositionAsc(body.id()).stream()
                .map(meeting -> meeting.entry(earlier.merge(meeting.heldOn(), 1, Integer::sum) - 1))
                .toList();
    }

    /** A body's meeting, by its day, such as {@code 2022-09-28} or {@code 2022-09-28-2}. */
    public MeetingEntry meetingOf(BodyEntry body, String slug) {
        return meetings.findByBodyIdAndHeldOnOrderByPosition(body.id(), dayOf(body, slug)).stream()
                .map(this::entryOf)
                .filter(meeting -> meeting.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> unknownMeeting(body, slug));
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

    /** Numbered by place in the record, not by arrival here: an event that is handled late changes nothing else. */
    private MeetingEntry entryOf(MeetingRow meeting) {
        return meeting.entry(meetings.countByBodyIdAndHeldOnAndPositionLessThan(
                meeting.bodyId(), meeting.heldOn(), meeting.position()));
    }

    /** A meeting, by its id. */
    public MeetingEntry meeting(String id) {
        return meetings.findById(id)
                .map(this::entryOf)
                .orElseThrow(() -> new RuleBroken(MEETING_KNOWN, "Asked for: '" + id + "'."));
    }

    /** All people, in the order of their registration. */
    public List<PersonEntry> people() {
        return people.findAllByOrderByPosition().stream().map(PersonRow::entry).toList();
    }

    /** A person, by id. */
    public PersonEntry person(String id) {
        return people.findById(id)
                .map(PersonRow::entry)
                .orElseThrow(() -> new RuleBroken(PERSON_KNOWN, "Asked for: '" + id + "'."));
    }

    /** All organisations, in the order of their registration. */
    public List<OrganisationEntry> organisations() {
        return organisations.findAllByOrderByPosition().stream()
                .map(OrganisationRow::entry)
                .toList();
    }

    /** All terms, in the order of their recording. */
    public List<TermEntry> terms() {
        return terms.findAllByOrderByPosition().stream().map(TermRow::entry).toList();
    }
}
