package org.minutebook.meetings.events;

/**
 * Words of earlier minutes that a meeting agreed to change.
 *
 * @param correctionId its local id in that meeting
 * @param from the words as circulated
 * @param to the words to stand in their place
 */
public record AgreedCorrection(String correctionId, String from, String to) {}
