package org.minutebook.membership.body;

import org.minutebook.record.Rule;

/** What must hold of a body. */
enum BodyRule implements Rule {
    /** References carry the code, so it means one body. */
    CODE_FREE("membership.code-free", "A body's code is its own."),
    /** A key means one office. */
    OFFICE_KEYS_DIFFER("membership.office-keys-differ", "Each office of a body has a key of its own."),
    /** Whether several may hold an office at once is part of what the office is. */
    OFFICE_STAYS_JOINT(
            "membership.office-stays-joint",
            "An office that several may hold at once stays so, and a single one stays single; give another office another key."),
    /** A key means one class of members. */
    CLASS_KEYS_DIFFER("membership.class-keys-differ", "Each class of members has a key of its own."),
    /** On a committee, who is no councillor votes by exception only (Local Government and Housing Act 1989, s. 13). */
    VOTE_HAS_BASIS(
            "membership.vote-has-basis",
            "On a committee, members who are not elected vote only where 'votingBasis' names the statutory exception."),
    /** What has been settled is not settled anew in silence. */
    RETROACTIVE_CHANGE_HAS_REASON(
            "membership.retroactive-change-has-reason",
            "A constitution for days on which a later one was in force already comes with a reason."),
    /** What is no more does not change. */
    BODY_ACTIVE("membership.body-active", "The body has not been dissolved by that day."),
    /** One body takes over. */
    SUCCESSOR_DIFFERS("membership.successor-differs", "Another body takes over, and one does.");

    private final String code;
    private final String sentence;

    BodyRule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
