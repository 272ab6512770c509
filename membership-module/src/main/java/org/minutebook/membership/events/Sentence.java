package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minutebook.record.wording.Template;

/**
 * What minutes say in every body's own words: which facts fill each sentence, and how it reads where a body has no own.
 */
public enum Sentence {
    /** The first line. */
    @JsonProperty("title")
    TITLE("{body}", "body"),
    /** Which meeting it was. */
    @JsonProperty("meeting-held")
    MEETING_HELD(
            "{body} met on {heldOn:EEEE d MMMM yyyy}[ at {venue}][, from {start}].",
            "body",
            "heldOn",
            "venue",
            "start",
            "end"),
    /** Which meeting it is to be, while it has not begun. */
    @JsonProperty("meeting-called")
    MEETING_CALLED(
            "{body} is to meet on {heldOn:EEEE d MMMM yyyy}[ at {venue}][, from {start}].",
            "body",
            "heldOn",
            "venue",
            "start",
            "end"),
    /** What stands before those present. */
    @JsonProperty("present-heading")
    PRESENT_HEADING("Attending members:"),
    /** What stands before officers. */
    @JsonProperty("officers-heading")
    OFFICERS_HEADING("Attending officers:"),
    /** What stands before others. */
    @JsonProperty("attending-heading")
    ATTENDING_HEADING("Attending by invitation:"),
    /** What stands before those who apologised. */
    @JsonProperty("apologies-heading")
    APOLOGIES_HEADING("Absent with apologies:"),
    /** One of those attending. */
    @JsonProperty("attendee")
    ATTENDEE("{name}[, {office}][, {organisation}]", "name", "office", "organisation"),
    /** One of those who apologised. */
    @JsonProperty("apology")
    APOLOGY("{name}[, {organisation}]", "name", "organisation"),
    /** An organisation and its team. */
    @JsonProperty("organisation")
    ORGANISATION("{organisation}[/{team}]", "organisation", "team"),
    /** What stands between two names. */
    @JsonProperty("separator")
    SEPARATOR("; "),
    /** An item's heading. */
    @JsonProperty("item-heading")
    ITEM_HEADING("[{number} ]{heading}", "number", "heading"),
    /** That a live meeting opened. */
    @JsonProperty("meeting-opened")
    MEETING_OPENED("The meeting opened at {start}, {presiding} presiding.", "start", "presiding"),
    /** That earlier minutes were put to the meeting. */
    @JsonProperty("minutes-considered")
    MINUTES_CONSIDERED("The minutes of {heldOn:d MMMM yyyy} were put to the meeting.", "heldOn"),
    /** That words of earlier minutes were corrected. */
    @JsonProperty("correction-agreed")
    CORRECTION_AGREED("It was agreed that, for \u201c{from}\u201d, the minutes read \u201c{to}\u201d.", "from", "to"),
    /** That somebody was nominated. */
    @JsonProperty("nomination")
    NOMINATION("[{proposer} proposed ]{candidate} as {office}.", "candidate", "office", "proposer", "term"),
    /** That a nomination was seconded. */
    @JsonProperty("seconding")
    SECONDING("{seconder} seconded.", "seconder", "candidate", "office"),
    /** How a vote went. */
    @JsonProperty("vote")
    VOTE(
            "The vote[ on {question}] was {outcome}[: {for} for, {against} against, {abstained} abstaining].",
            "question",
            "outcome",
            "method",
            "for",
            "against",
            "abstained"),
    /** What stands before a decision of one clause. */
    @JsonProperty("decision")
    DECISION("{verb} that", "verb"),
    /** What stands before a decision of numbered clauses. */
    @JsonProperty("decisions")
    DECISIONS("{verb} that:", "verb"),
    /** A numbered clause. */
    @JsonProperty("clause")
    CLAUSE("{number}. {clause}", "number", "clause"),
    /** That something is restricted. */
    @JsonProperty("restriction")
    RESTRICTION("Restricted because of {reason}[ until {release}].", "reason", "release", "basis"),
    /** When the body meets next. */
    @JsonProperty("next-meeting")
    NEXT_MEETING("{heldOn:EEEE d MMMM yyyy}[, {start}][ to {end}]", "heldOn", "start", "end", "venue");

    private static final Map<String, Object> MOMENTS =
            Map.of("heldOn", LocalDate.EPOCH, "start", LocalTime.NOON, "end", LocalTime.NOON);

    private final String standard;
    private final Set<String> slots;

    Sentence(String standard, String... slots) {
        this.standard = standard;
        this.slots = Set.of(slots);
    }

    /** How it reads where a body has no own sentence. */
    public String standard() {
        return standard;
    }

    /** The slots that its facts can fill. */
    public Set<String> slots() {
        return slots;
    }

    /**
     * @throws IllegalArgumentException unless the text is a template with no other slots than {@link #slots()}, and
     *     asks of a day and of a time of day what they have
     */
    public void requireReadable(String text) {
        var template = Template.parse(text);
        if (!slots.containsAll(template.slots())) {
            throw new IllegalArgumentException("'" + text + "' may have the slots " + slots + " only");
        }
        try {
            template.fill(
                    slots.stream().collect(Collectors.toMap(slot -> slot, slot -> MOMENTS.getOrDefault(slot, slot))));
        } catch (DateTimeException unfit) {
            throw new IllegalArgumentException(
                    "'" + text + "' asks of a day what a time of day has, or the other way round", unfit);
        }
    }
}
