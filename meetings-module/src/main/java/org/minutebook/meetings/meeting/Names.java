package org.minutebook.meetings.meeting;

import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.meeting.MeetingCommand.From;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.record.Streams;

/** The names that minutes print: as given, or as in the register. */
final class Names {
    private final Streams streams;

    Names(Streams streams) {
        this.streams = streams;
    }

    void requirePerson(String field, String personId) {
        streams.require(field, personId, PersonEvent.STREAM);
    }

    PersonAsPrinted person(String field, Named named) {
        requirePerson(field, named.personId());
        if (named.printedAs() != null) {
            return new PersonAsPrinted(named.personId(), named.printedAs());
        }
        var registered =
                streams.firstOf(named.personId(), PersonRegistered.class).orElseThrow();
        return new PersonAsPrinted(named.personId(), registered.styledName());
    }

    Affiliation affiliation(String field, From from) {
        streams.require(field, from.organisationId(), OrganisationEvent.STREAM);
        var printedAs = from.printedAs() != null
                ? from.printedAs()
                : streams.firstOf(from.organisationId(), OrganisationRegistered.class)
                        .orElseThrow()
                        .printedAs();
        return new Affiliation(from.organisationId(), printedAs, from.team(), from.provenance());
    }
}
