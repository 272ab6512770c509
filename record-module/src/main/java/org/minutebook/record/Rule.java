package org.minutebook.record;

/**
 * What must hold before a fact is recorded: a stable code for machines, a sentence for people. One enum per aggregate.
 */
public interface Rule {
    /** Names the rule for ever, as in {@code meetings.quorum-present}. */
    String code();

    /** What must hold, as one sentence. */
    String sentence();

    /** What kind of refusal a breach is. */
    default Refusal refusal() {
        return Refusal.CONFLICT;
    }

    /** The refusal to throw when it does not hold; {@code remedy} says what was found and what to do about it. */
    default RuleBroken broken(String remedy) {
        return new RuleBroken(this, remedy);
    }

    /** @throws RuleBroken unless it holds */
    default void require(boolean holds) {
        if (!holds) {
            throw new RuleBroken(this, null);
        }
    }

    /**
     * @param remedy what was found and what to do about it, added to the rule's sentence
     * @throws RuleBroken unless it holds
     */
    default void require(boolean holds, String remedy) {
        if (!holds) {
            throw new RuleBroken(this, remedy);
        }
    }
}
