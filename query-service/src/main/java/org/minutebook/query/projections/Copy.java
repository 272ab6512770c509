package org.minutebook.query.projections;

/** One of the two sets of tables that every view has: one is shown, the other is for rebuilding. */
enum Copy {
    FIRST(""),
    SECOND("_second");

    private final String suffix;

    Copy(String suffix) {
        this.suffix = suffix;
    }

    /** The name of a table in this set, given its name in the first. */
    String table(String name) {
        return name + suffix;
    }

    Copy other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
