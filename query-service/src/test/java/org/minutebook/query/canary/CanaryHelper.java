package org.minutebook.query.canary;

/** A name that says nothing. */
final class CanaryHelper {}
