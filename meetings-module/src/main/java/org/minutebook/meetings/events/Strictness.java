package org.minutebook.meetings.events;

import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;

/** How strictly a rule of council law is taken, which its body's regime decides. */
public enum Strictness {
    /** A live meeting refuses what breaks it. */
    BLOCK,
    /** It is accepted, and whoever publishes the minutes is asked why. */
    WARN,
    /** It is accepted, and worth a look. */
    RECORD;

    /** Of a rule whose wording is certain: it binds councils. Their committees mostly go by it; others need not. */
    public static Strictness ofLaw(Recorded<Regime> regime) {
        return regime.asOptional()
                .map(known -> switch (known) {
                    case PRINCIPAL_COUNCIL, PARISH -> BLOCK;
                    case COMMITTEE -> WARN;
                    case COMMUNITY_SAFETY_PARTNERSHIP, OTHER -> RECORD;
                })
                .orElse(RECORD);
    }

    /** Of a rule that nobody has held against the text of the law yet: it refuses nothing. */
    public static Strictness ofLawFromMemory(Recorded<Regime> regime) {
        return ofLaw(regime).withoutBlocking();
    }

    /** The same for what has happened all the same, as a meeting that was called at short notice. */
    public Strictness withoutBlocking() {
        return this == BLOCK ? WARN : this;
    }
}
