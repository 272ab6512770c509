package org.minutebook.record.commands;

/**
 * The answer to a recorded command.
 *
 * @param id what the command was for, new when it started a history
 * @param position the last position of the commit that recorded it; everything that it did is at or before it
 */
public record Receipt(String id, long position) {}
