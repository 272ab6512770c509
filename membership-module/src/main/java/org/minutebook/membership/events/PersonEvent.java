package org.minutebook.membership.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/** What can become true of a person's entry in the register. Never keyed by name: two people may share one. */
public sealed interface PersonEvent {
    /** The kind of history that a person has. */
    String STREAM = "membership.person";

    /** The person, a UUID. */
    String personId();

    /**
     * A person was entered.
     *
     * @param displayName the name, without style and honours
     * @param style what stands before it, such as {@code Cllr}
     * @param honours what stands behind it, as printed
     */
    @Revision("1")
    record PersonRegistered(
            String personId,
            String displayName,
            Recorded<String> given,
            Recorded<String> family,
            Recorded<String> style,
            List<String> honours)
            implements PersonEvent {
        /** The name with its style, as minutes print it unless they say otherwise. */
        public String styledName() {
            return style.asOptional().map(before -> before + " ").orElse("") + displayName;
        }
    }

    /**
     * A name, style, honour or alias of a person, for some time. A later name or style ends the earlier one.
     *
     * @param from its first day; not recorded means from the beginning
     * @param until the first day on which they had it no longer; not recorded while nothing ended it
     */
    @Revision("1")
    record PersonNameRecorded(
            String personId, NameKind kind, String value, Recorded<LocalDate> from, Recorded<LocalDate> until)
            implements PersonEvent {
        /** The days on which they had it, as far as this event says. */
        public Days days() {
            return Days.of(from, until);
        }
    }

    /**
     * The entry turned out to be another entry's person. Both stay, and what refers to either keeps its id; who asks
     * for one is told of both.
     *
     * @param personId the entry that no longer stands for somebody of its own
     * @param survivor the entry that stands for both
     * @param evidence how that is known
     */
    @Revision("1")
    record PersonsMerged(String personId, String survivor, Recorded<String> evidence, String reason)
            implements PersonEvent {}

    /**
     * The entry had been merged with another by mistake, and stands for somebody of its own again.
     *
     * @param survivor the entry that it had been merged with
     */
    @Revision("1")
    record PersonSplit(String personId, String survivor, String reason) implements PersonEvent {}

    /** What was kept of how to reach a person was erased. It had never been in the record itself. */
    @Revision("1")
    record ContactDataErased(String personId, String reason) implements PersonEvent {}

    /**
     * The name with its style, as minutes print it on a day unless they say otherwise.
     *
     * @param history the person's events in order, from the registration on
     */
    static String styledNameOn(List<? extends PersonEvent> history, LocalDate on) {
        var registered = (PersonRegistered) history.get(0);
        var name = valueOn(history, NameKind.NAME, on).orElse(registered.displayName());
        var style =
                valueOn(history, NameKind.STYLE, on).or(() -> registered.style().asOptional());
        return style.map(before -> before + " ").orElse("") + name;
    }

    private static Optional<String> valueOn(List<? extends PersonEvent> history, NameKind kind, LocalDate on) {
        return history.stream()
                .filter(PersonNameRecorded.class::isInstance)
                .map(PersonNameRecorded.class::cast)
                .filter(recorded -> recorded.kind() == kind && recorded.days().has(on))
                .max(Comparator.comparing(
                        recorded -> recorded.from().asOptional().orElse(LocalDate.MIN)))
                .map(PersonNameRecorded::value);
    }
}
