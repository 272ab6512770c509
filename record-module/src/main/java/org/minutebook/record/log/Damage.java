package org.minutebook.record.log;

/**
 * Something that is wrong with the record.
 *
 * @param position where
 * @param kind what
 */
public record Damage(long position, Kind kind) {
    /** The kinds of damage that a reading of the record can tell. */
    public enum Kind {
        /** The row's columns are not those that were recorded. */
        ALTERED("altered"),
        /** The row does not follow from the one before it. */
        UNLINKED("unlinked"),
        /** There is no row at this position. */
        MISSING("missing"),
        /** There is a row behind the end of the record. */
        BEYOND_HEAD("beyond the head"),
        /** The end of the record is not where, or not what, its last row says. */
        HEAD_DIFFERS("head differs");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    @Override
    public String toString() {
        return "position " + position + ": " + kind;
    }
}
