package org.minutebook.proof;

/** What was given is not of the form that it has to have; the message says how. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(String message) {
        super(message);
    }
}
