package org.minutebook.membership.body;

import org.minutebook.record.Rule;

/** What must hold of a body. */
enum BodyRule implements Rule {
    /** References carry the code, so it means one body. */
    CODE_FREE("membership.code-free", "A body's code is its own."),
    /** A key means one office. */
    OFFICE_KEYS_DIFFER("membership.office-keys-differ", "Each office of a body has a key of its own.");

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
