package org.minutebook.meetings.meeting;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/**
 * The rulebook of what comes before a meeting. Those marked as a live meeting's do not bind a transcription; those
 * marked with a regime bind bodies of that regime only.
 */
enum AgendaRule implements Rule {
    /** What has begun is not called any more. */
    NOT_BEGUN(
            "meetings.not-begun",
            "Whether, when and with what agenda a meeting is held is settled after it was scheduled and before it opens."),
    /** Nobody knows yet whether there will be a meeting to say it of. */
    NOT_POSTPONED(
            "meetings.not-postponed",
            "A postponed meeting is rescheduled or cancelled before anything else is recorded."),
    /** There was no meeting. */
    NOT_CANCELLED("meetings.not-cancelled", "A cancelled meeting takes nothing more."),
    /** A rescheduling says something new. */
    SOMETHING_MOVES("meetings.something-moves", "A meeting is rescheduled to another day, time or venue."),
    /** Live. Notice after the event is none. */
    PUBLISHED_BY_THE_DAY("meetings.published-by-the-day", "Notice and agenda are published by the day of the meeting."),
    /** An agenda with nothing on it says nothing. */
    AGENDA_HAS_ITEMS("meetings.agenda-has-items", "An agenda is published when something stands on it."),
    /** What is said of an item of the agenda is said of one that is there. */
    ON_THE_AGENDA(
            "meetings.on-the-agenda",
            "The item stands on the agenda, and was not withdrawn.",
            Refusal.UNKNOWN_REFERENCE),
    /** An order leaves nothing out. */
    ORDER_COMPLETE("meetings.order-complete", "An order has every item of the agenda exactly once."),
    /**
     * Live, of principal councils and parishes: what their summons does not list is taken as urgent or not at all
     * (Local Government Act 1972, section 100B and schedule 12, paragraphs 4 and 10).
     */
    AGENDA_NOT_PUBLISHED(
            "meetings.agenda-not-published",
            "After the agenda was published, an item is added as urgent, with the reason (Local Government Act 1972,"
                    + " section 100B and schedule 12)."),
    /** Live. Until then it can simply be added. */
    URGENT_AFTER_PUBLICATION(
            "meetings.urgent-after-publication", "An item is urgent when the agenda has been published without it."),
    /** Live. Nothing is carried over from another body, or from what is yet to come. */
    CARRIED_FROM_EARLIER(
            "meetings.carried-from-earlier", "An item is carried over from an earlier meeting of the same body."),
    /** What is carried over was there. */
    CARRIED_ITEM_KNOWN(
            "meetings.carried-item-known",
            "An item that is carried over stood on the earlier meeting's agenda, or was taken by it.",
            Refusal.UNKNOWN_REFERENCE),
    /** A paper that nobody can find or recognise is none. */
    PAPER_IDENTIFIED("meetings.paper-identified", "A paper has a link, a hash, or both.", Refusal.MALFORMED),
    /** An item says what it is about. */
    HEADING_GIVEN(
            "meetings.heading-given",
            "An item has a heading: the one given, or the title that it has on the agenda.",
            Refusal.MALFORMED);

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    AgendaRule(String code, String sentence) {
        this(code, sentence, Refusal.CONFLICT);
    }

    AgendaRule(String code, String sentence, Refusal refusal) {
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
