package org.minutebook.record.checkpoints;

/** No checkpoint was signed; the message says why, and what to do. */
public final class SigningRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SigningRefused(String message) {
        super(message);
    }
}
