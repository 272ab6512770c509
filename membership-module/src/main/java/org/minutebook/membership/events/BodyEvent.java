package org.minutebook.membership.events;

import java.time.LocalDate;
import java.util.Locale;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/** What can become true of a body: a council, committee, partnership or board. */
public sealed interface BodyEvent {
    /** The kind of history that a body has. */
    String STREAM = "membership.body";

    /** The body, a UUID. */
    String bodyId();

    /**
     * A body came into being, or into the record.
     *
     * @param code what it is called in references, unique among bodies also without its punctuation, as in {@code QB}
     * @param host the organisation that hosts it, by id
     * @param from when it came into being
     */
    @Revision("1")
    record BodyEstablished(
            String bodyId, String name, String code, BodyKind kind, Recorded<String> host, Recorded<LocalDate> from)
            implements BodyEvent {
        /** The code as it stands in addresses: lower case, with one hyphen for whatever is no letter or digit. */
        public String plainCode() {
            return plain(code);
        }

        /** A code as it stands in addresses; two codes that are alike there are one. */
        public static String plain(String code) {
            return code.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        }
    }

    /**
     * How the body is constituted was settled anew, as a whole.
     *
     * @param from the first day on which it holds; not recorded means from the beginning
     * @param authority what settled it, such as a resolution
     */
    @Revision("1")
    record ConstitutionAmended(
            String bodyId, Constitution constitution, Recorded<LocalDate> from, Recorded<String> authority)
            implements BodyEvent {}
}
