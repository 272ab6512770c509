package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.minutebook.record.Recorded;

/**
 * A class of members that a body has.
 *
 * @param key what it is called in commands and addresses, lower case with hyphens
 * @param title what the body calls it
 * @param admission how one becomes such a member
 * @param voting whether its members may vote
 * @param votingBasis the statutory exception by which they vote, where they need one
 * @param substitutes whether somebody may stand in for one of its members
 * @param offices keys of the offices that its members may hold; any office when not recorded
 */
public record MemberClass(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,40}", message = "lower-case letters, digits and hyphens")
        String key,

        @NotBlank String title,
        @NotNull Admission admission,
        @NotNull Boolean voting,
        Recorded<String> votingBasis,
        Boolean substitutes,
        Recorded<List<@NotBlank String>> offices) {
    /** How one becomes a member. */
    public enum Admission {
        /** Elected to the council itself. */
        @JsonProperty("elected")
        ELECTED,
        /** Appointed by the body's council, or by an organisation entitled to. */
        @JsonProperty("appointed")
        APPOINTED,
        /** Chosen by the body. */
        @JsonProperty("co-opted")
        CO_OPTED,
        /** A member because of another post. */
        @JsonProperty("ex-officio")
        EX_OFFICIO,
        /** Takes part at the body's invitation. */
        @JsonProperty("invitee")
        INVITEE
    }

    /** Nobody stands in unless that is said. */
    public MemberClass {
        votingBasis = Recorded.orNotRecorded(votingBasis);
        substitutes = substitutes != null && substitutes;
        offices = Recorded.orNotRecorded(offices);
    }

    /** Whether a member of this class may hold an office. */
    public boolean mayHold(String office) {
        return offices.asOptional().map(keys -> keys.contains(office)).orElse(true);
    }
}
