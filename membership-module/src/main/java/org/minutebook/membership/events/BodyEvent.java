package org.minutebook.membership.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
     * @param composition of whom it is made up
     * @param from the first day on which it holds; not recorded means from the beginning
     * @param authority what settled it, such as a resolution
     * @param reason why it was settled for days on which another one had held already
     */
    @Revision("2")
    record ConstitutionAmended(
            String bodyId,
            Constitution constitution,
            Composition composition,
            Recorded<LocalDate> from,
            Recorded<String> authority,
            Recorded<String> reason)
            implements BodyEvent {
        /**
         * What holds on a day: of those that have begun by then, the one that began last, and of two that began
         * together the one recorded later.
         *
         * @param history a body's events in order
         */
        public static Optional<ConstitutionAmended> inForce(Collection<? extends BodyEvent> history, LocalDate on) {
            return history.stream()
                    .filter(ConstitutionAmended.class::isInstance)
                    .map(ConstitutionAmended.class::cast)
                    .filter(amended -> amended.from()
                            .asOptional()
                            .filter(from -> from.isAfter(on))
                            .isEmpty())
                    .reduce((one, later) -> later.begins().isBefore(one.begins()) ? one : later);
        }

        /** The first day on which it holds, or the beginning of all days. */
        private LocalDate begins() {
            return from.asOptional().orElse(LocalDate.MIN);
        }

        /**
         * What held first: for whoever asks of a time of which the record says nothing.
         *
         * @param history a body's events in order
         */
        public static Optional<ConstitutionAmended> first(Collection<? extends BodyEvent> history) {
            return history.stream()
                    .filter(ConstitutionAmended.class::isInstance)
                    .map(ConstitutionAmended.class::cast)
                    .reduce((one, later) -> later.begins().isBefore(one.begins()) ? later : one);
        }
    }

    /**
     * The body has another name from a day on.
     *
     * @param authority what settled it, such as a resolution
     */
    @Revision("1")
    record BodyRenamed(String bodyId, String name, LocalDate from, Recorded<String> authority) implements BodyEvent {}

    /**
     * Another body took over from this one.
     *
     * @param successor the body that did, by id
     * @param from the first day on which it did
     */
    @Revision("1")
    record BodySucceeded(String bodyId, String successor, LocalDate from, Recorded<String> authority)
            implements BodyEvent {}

    /**
     * The body ceased to be.
     *
     * @param from the first day on which there was no such body
     */
    @Revision("1")
    record BodyDissolved(String bodyId, LocalDate from, Recorded<String> authority) implements BodyEvent {}

    /**
     * What a body is called on a day: of the names that it had by then, the one that it took last.
     *
     * @param history its events in order, from its establishment on
     */
    static String nameOn(List<? extends BodyEvent> history, LocalDate on) {
        return history.stream()
                .filter(BodyRenamed.class::isInstance)
                .map(BodyRenamed.class::cast)
                .filter(renamed -> !renamed.from().isAfter(on))
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
                .map(BodyRenamed::name)
                .orElseGet(() -> ((BodyEstablished) history.get(0)).name());
    }

    /**
     * Whether a body is still there on a day, as far as the record says.
     *
     * @param history its events in order
     */
    static boolean isActive(List<? extends BodyEvent> history, LocalDate on) {
        return history.stream()
                .filter(BodyDissolved.class::isInstance)
                .map(BodyDissolved.class::cast)
                .noneMatch(dissolved -> !dissolved.from().isAfter(on));
    }
}
