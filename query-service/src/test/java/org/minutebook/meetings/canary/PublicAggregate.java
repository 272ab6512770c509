package org.minutebook.meetings.canary;

import org.axonframework.spring.stereotype.Aggregate;

/** An aggregate that everybody can name. */
@Aggregate
public abstract class PublicAggregate {}
