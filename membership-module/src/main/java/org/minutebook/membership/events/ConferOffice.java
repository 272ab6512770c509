package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.record.Recorded;

/**
 * Put somebody into an office of a body. Sent by a meeting that elected them, in its own transaction, or by a client
 * for an office that no recorded meeting filled.
 *
 * @param from the first day
 * @param authority the ground in words, for an office that no recorded meeting filled
 * @param transcribed whether a document says so: then the person need not be a recorded member
 * @param acting whether they only stand in while nobody holds it
 * @param election the election that proves it, null without one; never read from JSON, since only a meeting can vouch
 *     for it
 */
public record ConferOffice(
        @NotBlank String bodyId,
        @NotBlank String office,
        @NotBlank String personId,
        @NotBlank String termId,
        @NotNull LocalDate from,
        Recorded<String> authority,
        Boolean transcribed,
        Boolean acting,
        @JsonIgnore OfficeBasis.Election election) {
    /** The authority is not recorded, and nothing transcribed or acting, unless given. */
    public ConferOffice {
        authority = Recorded.orNotRecorded(authority);
        transcribed = transcribed != null && transcribed;
        acting = acting != null && acting;
    }

    /** The roster that decides. */
    @TargetAggregateIdentifier
    public String rosterId() {
        return RosterEvent.rosterOf(bodyId);
    }
}
