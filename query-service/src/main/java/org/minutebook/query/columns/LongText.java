package org.minutebook.query.columns;

/** Text of which nobody has said how long it may be: a column {@code longtext}. */
public final class LongText {
    /** The length to map it with: a text on MySQL and MariaDB, and what H2 makes of the same column. */
    public static final int LENGTH = 1_000_000;

    private LongText() {}
}
