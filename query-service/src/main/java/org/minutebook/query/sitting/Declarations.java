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
     * @param title what the item is called
     * @param nature what it is, or that it is withheld
     * @param barred whether it keeps them off the roll for votes on the item
     */
    record Declaration(
            String person,
            String name,
            String item,
            Recorded<String> minute,
            String title,
            InterestKind kind,
            Recorded<String> nature,
            InterestConduct conduct,
            boolean dispensation,
            boolean barred,
            String event,
            long position) {}

    /** That members were asked, under an item as far as that is recorded. */
    record Asked(Recorded<String> item, String event, long position) {}

    static Declarations of(Course course) {
        return new Declarations(
                course.events().stream()
                        .filter(event -> event.fact() instanceof InterestDeclared)
                        .map(event -> declaration(course, event))
                        .toList(),
                course.events().stream()
                        .filter(event -> event.fact() instanceof NoInterestsDeclared)
                        .map(event -> new Asked(
                                ((NoInterestsDeclared) event.fact()).itemId(), event.eventId(), event.position()))
                        .toList());
    }

    private static Declaration declaration(Course course, RecordedEvent event) {
        var declared = (InterestDeclared) event.fact();
        return new Declaration(
                declared.person().personId(),
                declared.person().printedAs(),
                declared.itemId(),
                course.minute(declared.itemId()),
                declared.title(),
                declared.kind(),
                declared.nature(),
                declared.conduct(),
                declared.dispensation(),
                declared.barred(),
                event.eventId(),
                event.position());
    }
}
