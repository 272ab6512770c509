package org.minutebook.membership.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.record.Recorded;

/**
 * How a body is constituted, as far as its record needs to know.
 *
 * @param offices the offices that the body fills
 * @param quorum how many must be present for business
 * @param numbering how its minutes are numbered
 * @param houseStyle how its minutes are worded
 */
public record Constitution(
        @NotEmpty List<@Valid @NotNull Office> offices,
        Recorded<Quorum> quorum,
        @NotNull @Valid Numbering numbering,
        @NotNull @Valid HouseStyle houseStyle) {
    /** The quorum is not recorded unless given. */
    public Constitution {
        quorum = Recorded.orNotRecorded(quorum);
    }

    /** The office under a key, empty when the body has none such. */
    public Optional<Office> office(String key) {
        return offices.stream().filter(office -> office.key().equals(key)).findFirst();
    }

    /**
     * The constitution that holds on a day: of those that have begun by then, the one that began last.
     *
     * @param history a body's events in order
     */
    public static Optional<Constitution> inForce(Collection<? extends BodyEvent> history, LocalDate on) {
        return ConstitutionAmended.inForce(history, on).map(ConstitutionAmended::constitution);
    }
}
