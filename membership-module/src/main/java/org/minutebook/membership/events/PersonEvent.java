package org.minutebook.membership.events;

import java.util.List;
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
}
