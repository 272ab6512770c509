package org.minutebook.query.drills;

/**
 * A command as a client sends it.
 *
 * @param path behind {@code /api/v1/}
 * @param body JSON
 * @param key its Idempotency-Key, null for none
 * @param events how many events it records, all in one commit
 */
record Request(String path, String body, String key, int events) {
    /** The body may be written with single quotes. */
    static Request of(String key, String path, String body) {
        return new Request(path, body.replace('\'', '"'), key, 1);
    }

    Request recording(int events) {
        return new Request(path, body, key, events);
    }

    Request under(String key) {
        return new Request(path, body, key, events);
    }
}
