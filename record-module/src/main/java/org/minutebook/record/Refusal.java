package org.minutebook.record;

/** What is wrong with a refused request: its shape, its target, the state of things, or something that it refers to. */
public enum Refusal {
    /** The request cannot be read or lacks a field. */
    MALFORMED,
    /** What it is addressed to does not exist. */
    NOT_FOUND,
    /** A rule forbids it as things stand. */
    CONFLICT,
    /** It refers to something that does not exist or is of another kind. */
    UNKNOWN_REFERENCE,
    /** It cannot be done at the moment; the same request may succeed later. */
    TRY_AGAIN
}
