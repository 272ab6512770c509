package org.minutebook.query.reading;

import java.util.List;

/** A list, as every list is answered. */
public record Items<T>(List<T> items) {}
