package org.minutebook.record;

/** A command was refused: the named rule did not hold, and nothing was recorded. */
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    /** @param remedy what was found and what to do, or null when the rule's sentence says it all */
    public RuleBroken(Rule rule, String remedy) {
        super(remedy == null ? rule.sentence() : rule.sentence() + " " + remedy);
        this.rule = rule;
    }

    /** The rule that did not hold. */
    public Rule rule() {
        return rule;
    }
}
