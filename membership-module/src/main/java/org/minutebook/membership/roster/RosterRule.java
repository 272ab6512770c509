package org.minutebook.membership.roster;

import org.minutebook.record.Rule;

/** What must hold of members and office-holders. */
enum RosterRule implements Rule {
    /** A person is a member of a body once at a time. */
    MEMBER_ONCE("membership.member-once", "A person is a member of a body once at a time."),
    /** Only offices that the constitution has can be filled. */
    OFFICE_EXISTS("membership.office-exists", "The body's constitution has the office on that day."),
    /** A single office has one holder in a term. */
    OFFICE_FREE("membership.office-free", "An office has one holder in a term, unless it is joint or was vacated."),
    /** Holders belong to the body. */
    HOLDER_BELONGS("membership.holder-belongs", "An office of a body is held by one of its members."),
    /** Terms follow one another, and so do their office-holders. */
    TENURES_IN_ORDER("membership.tenures-in-order", "Who follows in an office takes it after the one before.");

    private final String code;
    private final String sentence;

    RosterRule(String code, String sentence) {
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
