package org.minutebook.membership.term;

import org.minutebook.record.Rule;

/** What must hold of a term. */
enum TermRule implements Rule {
    /** An authority's term is opened once. */
    TERM_ONCE("membership.term-once", "An authority opens one term a year, whatever it is called."),
    /** Minute numbers carry the term's first year, so its label cannot say another. */
    LABEL_FITS_YEAR(
            "membership.label-fits-year", "A term's label is its first year, or that and the next, as in 2022/23."),
    /** A term ends once, after it began. */
    TERM_CLOSED_ONCE("membership.term-closed-once", "A term is closed once, and after the day on which it began.");

    private final String code;
    private final String sentence;

    TermRule(String code, String sentence) {
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
