package org.minutebook.meetings.meeting;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/**
 * The rules of what becomes of a meeting's items. Those marked as a live meeting's show of a transcribed one as
 * findings.
 */
enum BusinessRule implements Rule {
    /** What happens to an item happens to one that there is. */
    ITEM_KNOWN(
            "meetings.item-known",
            "An item is on the agenda of this meeting, or was taken by it.",
            Refusal.UNKNOWN_REFERENCE),
    /** Live. What was put off, sent away or withdrawn is dealt with no more. */
    ITEM_OPEN("meetings.item-open", "An item that is settled takes no more business."),
    /** Live. Nothing of the agenda is lost. */
    ITEMS_SETTLED(
            "meetings.items-settled",
            "A meeting is closed when each item of its agenda was taken, deferred, referred or withdrawn."),
    /** Live. An order is one of all that is left. */
    ORDER_COMPLETE("meetings.varied-order-complete", "An order names each item that is still to be taken, once."),
    /** Live. What is put off is put off to later. */
    DEFERRED_TO_LATER("meetings.deferred-to-later", "An item is deferred to a later meeting of the same body."),
    /** Live. To keep an item is to defer it. */
    REFERRED_ELSEWHERE("meetings.referred-elsewhere", "An item is referred to another body."),
    /** Only what is kept back can be shown. */
    RESTRICTED("meetings.restricted", "A restriction is lifted from what is restricted of the item."),
    /** What is rescinded was resolved. */
    RESOLVED_THERE(
            "meetings.resolved-there",
            "A resolution is rescinded that the meeting named has passed.",
            Refusal.UNKNOWN_REFERENCE),
    /** Live. A body rescinds what it has decided. */
    RESOLVED_EARLIER("meetings.resolved-earlier", "A resolution is rescinded by a later one of the same body.");

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    BusinessRule(String code, String sentence) {
        this(code, sentence, Refusal.CONFLICT);
    }

    BusinessRule(String code, String sentence, Refusal refusal) {
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
