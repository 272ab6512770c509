package org.minutebook.meetings.meeting;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/** What must hold of corrections, of earlier minutes and of a meeting's own record. */
enum CorrectionRule implements Rule {
    /** Corrections belong to the approval: afterwards, errors are dealt with by a later minute. */
    BEFORE_APPROVAL(
            "meetings.correction-before-approval",
            "Corrections of minutes are agreed before the resolution that approves them."),
    /** Live. What is to be corrected is there, and nothing else is meant. */
    WORDS_STAND_ONCE(
            "meetings.words-stand-once",
            "The words to be corrected stand once in the minutes, within one heading, sentence, list entry or clause."),
    /** A fact is one of this meeting's. */
    FACT_OF_MEETING(
            "meetings.fact-of-meeting", "What is corrected is an event of this meeting.", Refusal.UNKNOWN_REFERENCE),
    /** What has effects elsewhere is undone where it has them. */
    FACT_CORRECTABLE("meetings.fact-correctable", "A fact of this kind is not corrected field by field."),
    /** A field is one that the fact has. */
    FIELD_KNOWN("meetings.field-known", "What is corrected is a field of the event.", Refusal.MALFORMED),
    /** What others go by stays as it is: ids, numbers of the series, outcomes that something rests on. */
    FIELD_CORRECTABLE(
            "meetings.field-correctable", "What identifies a fact, or what others rest on, is not corrected."),
    /** What it becomes is a fact of the same kind. */
    FACT_READABLE("meetings.fact-readable", "What it becomes can be read as an event of its kind.", Refusal.MALFORMED),
    /** A correction changes something. */
    SOMETHING_CHANGES("meetings.something-changes", "A correction changes something."),
    /** Who allows it is said. */
    AUTHORITY_NAMED(
            "meetings.authority-named",
            "A slip or the chair's word is allowed 'by' somebody; a resolution has its 'meetingId' and 'resolutionId'.",
            Refusal.MALFORMED),
    /** A resolution is one of a later meeting. */
    AUTHORITY_OF_BODY(
            "meetings.authority-of-body",
            "A resolution that allows a correction was passed by a later meeting of the same body.",
            Refusal.UNKNOWN_REFERENCE),
    /** After approval, errors are dealt with by a later meeting. */
    AUTHORITY_REQUIRED(
            "meetings.authority-required",
            "Once minutes are approved, what they rest on is corrected by resolution of a later meeting.");

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    CorrectionRule(String code, String sentence) {
        this(code, sentence, Refusal.CONFLICT);
    }

    CorrectionRule(String code, String sentence, Refusal refusal) {
        this.code = code;
        this.sentence = sentence;
        this.refusal = refusal;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
