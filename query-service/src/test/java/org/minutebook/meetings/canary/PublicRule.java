package org.minutebook.meetings.canary;

import org.minutebook.record.Rule;

/** A rulebook that everybody can name. */
public enum PublicRule implements Rule {
    /** Its only rule. */
    NONE;

    @Override
    public String code() {
        return "meetings.none";
    }

    @Override
    public String sentence() {
        return "Nothing must hold.";
    }
}
