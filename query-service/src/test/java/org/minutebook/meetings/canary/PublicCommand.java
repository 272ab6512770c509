package org.minutebook.meetings.canary;

/** A family of commands that everybody can send. */
public interface PublicCommand {}
