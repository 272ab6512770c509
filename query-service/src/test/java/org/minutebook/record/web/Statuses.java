package org.minutebook.record.web;

import org.minutebook.record.Rule;

/** Which status a refusal is answered with, as the application itself answers it. */
public final class Statuses {
    private Statuses() {}

    /** The status for a breach of a rule. */
    public static int of(Rule rule) {
        return new Problems().refused(rule.broken(null), null).getStatusCode().value();
    }
}
