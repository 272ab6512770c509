package org.minutebook.record.commands;

/**
 * A command as it arrives.
 *
 * @param collection what it is for, as in URLs
 * @param verb what it asks, in kebab case
 * @param id what it is addressed to, null when it starts a history and brings no id, or has it in its body
 * @param body its fields, as JSON
 * @param key the client's Idempotency-Key, null when there is none
 * @param actor who sends it
 * @param source how it comes in, null when the meeting's own admission decides; see
 *     {@link org.minutebook.record.Origin}
 */
public record Submission(
        String collection, String verb, String id, String body, String key, String actor, String source) {}
