package org.minutebook.query.operations;

/** An operation was told to stop: somebody cancelled it, or the process ends. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean cancelled;

    Stopped(boolean cancelled) {
        super(cancelled ? "It was cancelled." : "The process ends.", null, false, false);
        this.cancelled = cancelled;
    }

    boolean isCancelled() {
        return cancelled;
    }
}
