package org.minutebook.meetings.minutes;

import org.minutebook.record.Rule;

/** What must hold of minutes. */
enum MinutesRule implements Rule {
    /** Once approved, errors are dealt with by a later minute. */
    APPROVED_ONCE("meetings.approved-once", "Minutes are approved once.");

    private final String code;
    private final String sentence;

    MinutesRule(String code, String sentence) {
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
