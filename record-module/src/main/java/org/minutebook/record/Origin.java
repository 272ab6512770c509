package org.minutebook.record;

/** The names under which every event's metadata says where it comes from. All values are strings. */
public final class Origin {
    /** Who sent the command; {@link #UNAUTHENTICATED} until there is access control. */
    public static final String ACTOR = "actor";
    /** Which command recorded it: the client's Idempotency-Key, or an id of our own. */
    public static final String COMMAND_ID = "commandId";
    /** How it came in: {@link #LIVE}, {@link #TRANSCRIBED} or {@link #SAMPLE}. */
    public static final String SOURCE = "source";

    /** The actor while nobody has to sign in. */
    public static final String UNAUTHENTICATED = "unauthenticated";
    /** Recorded by those who were there. */
    public static final String LIVE = "live";
    /** Recorded from a document. */
    public static final String TRANSCRIBED = "transcribed";
    /** Recorded from the sample that comes with the product. */
    public static final String SAMPLE = "sample";

    private Origin() {}
}
