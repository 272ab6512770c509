package org.minutebook.benchmarks.rival;

/** How Envers keeps what was. */
public enum Strategy {
    /** A row for each revision; what was current then is the one with the greatest revision up to it. */
    DEFAULT("org.hibernate.envers.strategy.internal.DefaultAuditStrategy"),
    /** The same, and each row also says which revision ended it, so that reads are cheap and writes are not. */
    VALIDITY("org.hibernate.envers.strategy.internal.ValidityAuditStrategy");

    private final String className;

    Strategy(String className) {
        this.className = className;
    }

    String className() {
        return className;
    }
}
