package org.minutebook.record.commands;

/** Marks commands that start a history: they are given an id unless they bring one. */
public interface StartsStream {}
