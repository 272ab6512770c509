package org.minutebook.record.claims;

/** What may be taken once only, such as a body's code. */
public interface Claims {
    /**
     * Takes a claim for as long as the record lasts, or not at all if the transaction fails.
     *
     * @param claim what is claimed, as in {@code body-code:QB}
     * @param holder the id of what claims it
     * @return whether it was free, or the same holder's already
     */
    boolean take(String claim, String holder);
}
