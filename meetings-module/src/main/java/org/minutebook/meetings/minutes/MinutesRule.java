package org.minutebook.meetings.minutes;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/**
 * What must hold of minutes. Those marked as a council's bind principal councils, their committees and parishes, where
 * meetings are recorded live; other bodies' minutes are taken as they come.
 */
enum MinutesRule implements Rule {
    /** Once approved, errors are dealt with by a later minute. */
    APPROVED_ONCE("meetings.approved-once", "Minutes are approved once."),
    /** A meeting does not vouch for itself. */
    NOT_BY_ITSELF("meetings.not-by-itself", "Minutes are approved by another meeting than their own."),
    /** Once approved, errors are dealt with by a later minute: practice since the signed minute is evidence. */
    NOT_YET_APPROVED(
            "meetings.minutes-not-approved",
            "Once minutes are approved, errors in them are dealt with by a later minute."),
    /** What a meeting has before it does not change under its hands. */
    NOT_BEFORE_A_MEETING(
            "meetings.minutes-not-before-a-meeting",
            "While minutes are put to a meeting, their words change by its correction; defer the approval first."),
    /** What is written belongs to something that was dealt with. */
    ITEM_OF_MEETING(
            "meetings.item-of-meeting",
            "A paragraph belongs to an item that the meeting came to.",
            Refusal.UNKNOWN_REFERENCE),
    /** A paragraph stays where it is. */
    PARAGRAPH_OF_ITEM("meetings.paragraph-of-item", "A paragraph is rewritten under the item that it belongs to."),
    /** The minutes of a meeting are those of the whole meeting. */
    MEETING_OVER(
            "meetings.meeting-over", "Minutes are circulated and sealed when their meeting is closed or abandoned."),
    /** Live. Nothing about minutes happens before there can be any. */
    DAYS_IN_ORDER(
            "meetings.minutes-days-in-order",
            "Minutes are circulated on or after the day of their meeting, and signed on or after that of their approval."),
    /** Who comments or submits has something to go by. */
    CIRCULATED("meetings.minutes-circulated", "Corrections are proposed once a draft has been circulated."),
    /** A proposal can be named. */
    CORRECTION_ONCE("meetings.correction-once", "Ids of proposed corrections are used once in the minutes."),
    /** A proposal proposes something. */
    CORRECTION_SAYS_WHAT(
            "meetings.correction-says-what",
            "A proposed correction has 'from' and 'to', or a comment; 'to' has a 'from'.",
            Refusal.MALFORMED),
    /** A council's. What members approve, they have seen: approval is of a circulated draft. */
    SEEN_BY_MEMBERS("meetings.seen-by-members", "A council's minutes are circulated before they are put to a meeting."),
    /** What is approved is what was sent round. */
    CIRCULATED_AS_IT_STANDS(
            "meetings.circulated-as-it-stands",
            "What is put to a meeting is what was circulated last; the words have changed since, circulate them again."),
    /**
     * Minutes are approved at a later meeting of the same body (Local Government Act 1972, schedule 12, paragraph 41).
     */
    LATER_MEETING_OF_BODY(
            "meetings.later-meeting-of-body", "Minutes are put to a later meeting of the same body, not to their own."),
    /**
     * A council's. After an extraordinary meeting the next ordinary or annual one is suitable (SI 1993/202, schedule 2,
     * paragraph 2).
     */
    SUITABLE_MEETING(
            "meetings.suitable-meeting", "An extraordinary meeting is not suitable for the approval of minutes."),
    /** They are before one meeting at a time. */
    SUBMITTED_ONCE(
            "meetings.submitted-once", "Minutes are put to one meeting at a time; defer the approval before another."),
    /** A council's. The meeting that has them before it approves them. */
    APPROVED_WHERE_SUBMITTED(
            "meetings.approved-where-submitted",
            "Minutes that were put to a meeting are approved there; defer the approval before another does."),
    /** Only what was asked for is put off. */
    SUBMITTED("meetings.minutes-submitted", "An approval is deferred while the minutes are put to a meeting."),
    /** What is signed was approved. */
    APPROVED("meetings.minutes-approved", "Minutes are signed once they are approved, and once only."),
    /** Whoever presides at the approving meeting signs (Local Government Act 1972, schedule 12, paragraph 41(1)). */
    SIGNER_PRESIDED(
            "meetings.signer-presided",
            "Minutes are signed by a person who presided at the meeting that approved them."),
    /** What is sealed was signed; of a document, that it was approved is enough. */
    SIGNED(
            "meetings.minutes-signed",
            "Minutes are sealed once they are signed, or, written up from a document, once they are approved."),
    /** Sealed bytes never change. */
    NOT_SEALED("meetings.minutes-not-sealed", "Sealed minutes take annotations and nothing else."),
    /** A note beside sealed minutes stands beside something. */
    SEALED("meetings.minutes-sealed", "Minutes are annotated once they are sealed.");

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    MinutesRule(String code, String sentence) {
        this(code, sentence, Refusal.CONFLICT);
    }

    MinutesRule(String code, String sentence, Refusal refusal) {
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
