package org.minutebook.query.canary;

import org.minutebook.meetings.canary.PublicAggregate;

/** A reader names an aggregate. */
record LooksBehindEvents(Class<PublicAggregate> aggregate) {}
