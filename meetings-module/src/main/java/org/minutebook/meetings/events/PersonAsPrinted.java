package org.minutebook.meetings.events;

/**
 * A person, and how the minutes print the name in this place.
 *
 * @param personId who it is
 * @param printedAs the name as printed, style and honours included
 */
public record PersonAsPrinted(String personId, String printedAs) {}
