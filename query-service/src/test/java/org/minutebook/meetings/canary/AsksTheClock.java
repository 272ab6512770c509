package org.minutebook.meetings.canary;

import java.time.LocalDate;
import java.util.UUID;

/** A decision that comes out differently when it is made again. */
record AsksTheClock(LocalDate today, UUID id, double chance) {
    static AsksTheClock ask() {
        return new AsksTheClock(LocalDate.now(), UUID.randomUUID(), Math.random());
    }
}
