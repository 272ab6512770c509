package org.minutebook.record.test;

/** There is no server of this sort here; the message says why, as part of a sentence. */
final class NoDatabaseServer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoDatabaseServer(String reason) {
        super(reason);
    }

    NoDatabaseServer(String reason, Throwable cause) {
        super(reason, cause);
    }
}
