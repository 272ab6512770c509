package org.minutebook.membership.contact;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/** What must hold of contact data. */
enum ContactRule implements Rule {
    /** It is somebody's. */
    PERSON_EXISTS("membership.contact-of-a-person", "There is no person with this id.", Refusal.NOT_FOUND),
    /** There are three kinds. */
    KIND_KNOWN(
            "membership.contact-kind", "A contact detail is an email, a telephone or an address.", Refusal.NOT_FOUND),
    /** It says something. */
    VALUE_GIVEN(
            "membership.contact-value",
            "A contact detail is {\"value\": …}, 1 to 1,000 characters on one line, of an address on several; an e-mail"
                    + " address has an @.",
            Refusal.MALFORMED);

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    ContactRule(String code, String sentence, Refusal refusal) {
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
