package org.minutebook.membership.person;

import org.minutebook.record.Rule;

/** What must hold of a person's entry. */
enum PersonRule implements Rule {
    /** Of names, and of styles, a person has one at a time. Of honours and aliases, each once. */
    NAMES_APART(
            "membership.names-apart",
            "Two names, or two styles, of a person are for different days; so is one honour or alias that stands twice."),
    /** A name is had for some time. */
    NAME_HAS_DAYS("membership.name-has-days", "A name ends after the day on which it begins."),
    /** An entry stands for somebody, or another one does. */
    MERGED_ONCE("membership.merged-once", "An entry is merged with one other; split it first."),
    /** What stands for both stands for itself. */
    SURVIVOR_STANDS(
            "membership.survivor-stands", "The entry that stands for both is another one, and not merged itself."),
    /** Only what was merged is split. */
    WAS_MERGED("membership.was-merged", "The entry has been merged with another."),
    /** Only what is kept can be erased. */
    CONTACT_DATA_KEPT("membership.contact-data-kept", "Something is kept of how to reach the person.");

    private final String code;
    private final String sentence;

    PersonRule(String code, String sentence) {
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
