package org.minutebook.query.findings;

/**
 * Something that may be wrong.
 *
 * @param place where: the item's number or heading, or {@code attendance}, or {@code meeting}
 * @param message what was found, and what to do about it
 * @param event the event behind it, null when it is about something that was not recorded
 * @param position the event's place in the record, null when there is none
 */
record Finding(FindingRule rule, Severity severity, String place, String message, String event, Long position) {}
