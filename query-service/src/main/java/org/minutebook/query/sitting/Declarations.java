package org.minutebook.query.sitting;

import java.util.List;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.NoInterestsDeclared;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/**
 * The interests that were declared in a meeting.
 *
 * @param noneDeclared where it is recorded that members were asked and nobody declared any; empty where it is not
 */
record Declarations(List<Declaration> items, List<Asked> noneDeclared) {
    /**
     * An interest.
     *
     * @param heading what the item is called; not recorded of one that has not been taken
     * @param nature what it is, or that it is withheld
     */
    record Declaration(
            String person,
            String name,
            String item,
            Recorded<String> minute,
            Recorded<String> heading,
            InterestKind kind,
            Recorded<String> nature,
            InterestConduct conduct,
            boolean dispensation,
            String event,
            long position) {}

    /** That members were asked. */
    record Asked(String event, long position) {}

    static Declarations of(Course course) {
        return new Declarations(
                course.events().stream()
                        .filter(event -> event.fact() instanceof InterestDeclared)
                        .map(event -> declaration(course, event))
                        .toList(),
                course.events().stream()
                        .filter(event -> event.fact() instanceof NoInterestsDeclared)
                        .map(event -> new Asked(event.eventId(), event.position()))
                        .toList());
    }

    private static Declaration declaration(Course course, RecordedEvent event) {
        var declared = (InterestDeclared) event.fact();
        return new Declaration(
                declared.person().personId(),
                declared.person().printedAs(),
                declared.itemId(),
                course.minute(declared.itemId()),
                course.heading(declared.itemId()),
                declared.kind(),
                declared.nature(),
                declared.conduct(),
                declared.dispensation(),
                event.eventId(),
                event.position());
    }
}
