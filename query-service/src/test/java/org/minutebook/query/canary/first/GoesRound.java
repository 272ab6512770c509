package org.minutebook.query.canary.first;

import org.minutebook.query.canary.second.ComesBack;

/** One half of a circle. */
public record GoesRound(Class<ComesBack> next) {}
