package org.minutebook.meetings.meeting;

import java.time.LocalDate;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.meeting.MeetingCommand.From;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.record.Streams;

/** The names that minutes print: as given, or as in the register. */
final class Names {
    private final Streams streams;
    private final LocalDate on;

    /** @param on the day whose names they are */
    Names(Streams streams, LocalDate on) {
        this.streams = streams;
        this.on = on;
    }

    void requirePerson(String field, String personId) {
        streams.require(field, personId, PersonEvent.STREAM);
    }

    PersonAsPrinted person(String field, Named named) {
        requirePerson(field, named.personId());
        if (named.printedAs() != null) {
            return new PersonAsPrinted(named.personId(), named.printedAs());
        }
        var history = streams.eventsOf(named.personId(), PersonEvent.class);
        return new PersonAsPrinted(named.personId(), PersonEvent.styledNameOn(history, on));
    }

    Affiliation affiliation(String field, From from) {
        streams.require(field, from.organisationId(), OrganisationEvent.STREAM);
        var printedAs = from.printedAs() != null
                ? from.printedAs()
                : OrganisationEvent.printedAsOn(streams.eventsOf(from.organisationId(), OrganisationEvent.class), on);
        return new Affiliation(from.organisationId(), printedAs, from.team(), from.provenance());
    }
}
