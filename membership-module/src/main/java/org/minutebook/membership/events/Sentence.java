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
    /** Which meeting it was to be, while it is put off. */
    @JsonProperty("meeting-postponed")
    MEETING_POSTPONED(
            "The meeting of {body} on {heldOn:EEEE d MMMM yyyy} is postponed. Reason given: {reason}",
            "body",
            "heldOn",
            "start",
            "end",
            "venue",
            "reason"),
    /** Which meeting it was to be, once it is called off. */
    @JsonProperty("meeting-cancelled")
    MEETING_CANCELLED(
            "The meeting of {body} on {heldOn:EEEE d MMMM yyyy} is cancelled. Reason given: {reason}",
            "body",
            "heldOn",
            "start",
            "end",
            "venue",
            "reason"),
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
    /** What stands before those who were not there and sent no apologies. */
    @JsonProperty("absent-heading")
    ABSENT_HEADING("Absent:"),
    /** One of those attending. */
    @JsonProperty("attendee")
    ATTENDEE(
            "{name}[, {office}][, {organisation}][, in place of {substituteFor}][, {remote}]",
            "name",
            "office",
            "organisation",
            "substituteFor",
            "remote"),
    /** One of those who apologised. */
    @JsonProperty("apology")
    APOLOGY("{name}[, {organisation}]", "name", "organisation"),
    /** One of those who were not there and sent no apologies. */
    @JsonProperty("absentee")
    ABSENTEE("{name}[, {organisation}]", "name", "organisation"),
    /** An organisation and its team. */
    @JsonProperty("organisation")
    ORGANISATION("{organisation}[/{team}]", "organisation", "team"),
    /** What stands between two names. */
    @JsonProperty("separator")
    SEPARATOR("; "),
    /** An item's heading. */
    @JsonProperty("item-heading")
    ITEM_HEADING("[{number} ]{heading}", "number", "heading"),
    /** Why an item was taken that the published agenda does not have. */
    @JsonProperty("urgent-item")
    URGENT_ITEM(
            "Taken as urgent business in the opinion of {presiding}, for this reason: {reason}", "presiding", "reason"),
    /** That a live meeting opened. */
    @JsonProperty("meeting-opened")
    MEETING_OPENED("The meeting opened at {start}, {presiding} presiding.", "start", "presiding"),
    /** That somebody came late, or came back. */
    @JsonProperty("arrival")
    ARRIVAL("{name} joined the meeting[ at {at}].", "name", "at"),
    /** That somebody left. */
    @JsonProperty("departure")
    DEPARTURE("{name} left the meeting[ at {at}][, {reason}].", "name", "at", "reason"),
    /** That somebody presides from now on. */
    @JsonProperty("chair-taken")
    CHAIR_TAKEN("{name} took the chair[ at {at}].", "name", "at", "basis"),
    /** That somebody presides no more. */
    @JsonProperty("chair-vacated")
    CHAIR_VACATED("{name} left the chair[ at {at}][ ({reason})].", "name", "at", "reason"),
    /** That somebody declared an interest. */
    @JsonProperty("interest")
    INTEREST(
            "{name} declared a {kind} interest in '{item}'[ ({nature})] and {conduct}[, {dispensation}].",
            "name",
            "kind",
            "item",
            "nature",
            "conduct",
            "dispensation"),
    /** That nobody declared an interest. */
    @JsonProperty("no-interests")
    NO_INTERESTS("No interests were declared."),
    /** That an item was put off. */
    @JsonProperty("item-deferred")
    ITEM_DEFERRED(
            "'{item}' was deferred[ to the meeting of {heldOn:d MMMM yyyy}] ({reason}).", "item", "heldOn", "reason"),
    /** That an item was sent to another body. */
    @JsonProperty("item-referred")
    ITEM_REFERRED("'{item}' was referred to {body} ({reason}).", "item", "body", "reason"),
    /** That an item was withdrawn. */
    @JsonProperty("item-withdrawn")
    ITEM_WITHDRAWN("'{item}' was withdrawn ({reason}).", "item", "reason"),
    /** That an item was out of order. */
    @JsonProperty("item-ruled-out")
    ITEM_RULED_OUT("'{item}' was ruled out of order ({reason}).", "item", "reason"),
    /** That the public was excluded. */
    @JsonProperty("public-excluded")
    PUBLIC_EXCLUDED(
            "The public was excluded for '{item}'[ under paragraph {paragraphs} of schedule 12A] ({reason}).",
            "item",
            "paragraphs",
            "reason",
            "ground"),
    /** That the public was let in again. */
    @JsonProperty("public-readmitted")
    PUBLIC_READMITTED("The public was readmitted."),
    /** That the meeting broke off; the days are given where they are not the meeting's own. */
    @JsonProperty("meeting-adjourned")
    MEETING_ADJOURNED(
            "The meeting was adjourned[ on {day:d MMMM yyyy}][ at {at}][ until {until:d MMMM yyyy}] ({reason}).",
            "day",
            "at",
            "until",
            "reason"),
    /** That the meeting went on; the day is given where it is not the meeting's own. */
    @JsonProperty("meeting-resumed")
    MEETING_RESUMED("The meeting resumed[ on {day:d MMMM yyyy}][ at {at}].", "day", "at"),
    /** That the meeting ended before its business was done. */
    @JsonProperty("meeting-abandoned")
    MEETING_ABANDONED("The meeting was abandoned[ at {at}] ({reason}).", "at", "reason"),
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
    /** That a candidate does not stand. */
    @JsonProperty("nomination-declined")
    NOMINATION_DECLINED("{candidate} declined the nomination.", "candidate", "office"),
    /** That a motion was moved. */
    @JsonProperty("motion")
    MOTION("It was moved[ by {mover}]: {text}", "mover", "text"),
    /** That an amendment was moved. */
    @JsonProperty("amendment")
    AMENDMENT("An amendment was moved[ by {mover}]: {text}", "mover", "text"),
    /** That a motion or an amendment was seconded. */
    @JsonProperty("motion-seconded")
    MOTION_SECONDED("{seconder} seconded.", "seconder", "kind"),
    /** That a motion or an amendment was withdrawn. */
    @JsonProperty("motion-withdrawn")
    MOTION_WITHDRAWN("The {kind} was withdrawn[: {reason}].", "kind", "reason"),
    /** How a vote went. */
    @JsonProperty("vote")
    VOTE(
            "The vote[ on {question}] was {outcome}[: {for} for, {against} against, {abstained} abstaining].",
            "question",
            "outcome",
            "method",
            "for",
            "against",
            "abstained",
            "ballots",
            "names",
            "round"),
    /** How a vote on a motion or an amendment went. */
    @JsonProperty("motion-vote")
    MOTION_VOTE(
            "The {question} was {outcome}[: {for} for, {against} against, {abstained} abstaining].",
            "question",
            "outcome",
            "method",
            "for",
            "against",
            "abstained",
            "names"),
    /** How a vote between candidates went. */
    @JsonProperty("ballot")
    BALLOT(
            "Votes cast[ in round {round}]: {ballots}[; {abstained} abstaining].",
            "ballots",
            "round",
            "outcome",
            "method",
            "abstained",
            "names"),
    /** What a candidate got. */
    @JsonProperty("ballots-for")
    BALLOTS_FOR("{candidate} {votes}", "candidate", "votes"),
    /** Who voted for it, in a vote by name. */
    @JsonProperty("voting-for")
    VOTING_FOR("For[ {candidate}]: {names}.", "names", "candidate"),
    /** Who voted against it, in a vote by name. */
    @JsonProperty("voting-against")
    VOTING_AGAINST("Against: {names}.", "names"),
    /** Who voted neither for nor against, in a vote by name. */
    @JsonProperty("abstaining")
    ABSTAINING("Abstaining: {names}.", "names"),
    /** How whoever presided decided an equal vote. */
    @JsonProperty("casting-vote")
    CASTING_VOTE("{presiding} gave the casting vote[ {choice}][ for {candidate}].", "presiding", "choice", "candidate"),
    /** How somebody voted who required it to be recorded. */
    @JsonProperty("vote-record-required")
    VOTE_RECORD_REQUIRED("{member} required their vote to be recorded: {choice}.", "member", "choice"),
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

    private static final Map<String, Object> MOMENTS = Map.of(
            "heldOn", LocalDate.EPOCH,
            "day", LocalDate.EPOCH,
            "until", LocalDate.EPOCH,
            "start", LocalTime.NOON,
            "end", LocalTime.NOON,
            "at", LocalTime.NOON);

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
