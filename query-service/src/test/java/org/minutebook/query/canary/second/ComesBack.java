package org.minutebook.query.canary.second;

import org.minutebook.query.canary.first.GoesRound;

/** The other half of a circle. */
public record ComesBack(Class<GoesRound> next) {}
