package org.minutebook.meetings.canary.events;

import org.minutebook.record.log.StoredEvent;

/** An event that knows how it is kept. */
record SpeaksOfStorage(StoredEvent stored) {}
