package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How many must be present for business.
 *
 * <p>In JSON a plain number is a number of voting members; anything else is an object, as in {@code {"fraction": {"of":
 * 4, "atLeast": 3}}}. What an object leaves out is not asked for; all that it has must be met.
 *
 * @param members so many voting members, at least 1
 * @param fraction a share of the voting members that the body has
 * @param represented so many of certain organisations, each by somebody present
 */
public record Quorum(Integer members, Fraction fraction, Represented represented) {
    /**
     * A share of the whole membership (Local Government Act 1972, schedule 12, paragraphs 6 and 12).
     *
     * @param of one in so many, as 4 for a quarter; a part counts as a whole
     * @param atLeast the least that will do all the same, at least 1
     */
    public record Fraction(int of, int atLeast) {}

    /**
     * So many of certain organisations, as in 'three of the five responsible authorities'.
     *
     * @param organisations by id
     */
    public record Represented(int atLeast, List<String> organisations) {}

    /** @throws IllegalArgumentException when it asks for nothing, or for what no meeting could lack or meet */
    public Quorum {
        if (Stream.of(members, fraction, represented).allMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a quorum is a number, or has members, fraction or represented");
        }
        requirePositive("members", members == null ? 1 : members);
        if (fraction != null) {
            requirePositive("of", fraction.of());
            requirePositive("atLeast", fraction.atLeast());
        }
        if (represented != null) {
            requirePositive("atLeast", represented.atLeast());
            if (represented.organisations() == null
                    || represented.organisations().stream().distinct().count() < represented.atLeast()) {
                throw new IllegalArgumentException("organisations are at least as many as must be represented");
            }
        }
    }

    private static void requirePositive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " is 1 or more");
        }
    }

    /** So many voting members. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Quorum of(int members) {
        return new Quorum(members, null, null);
    }

    @JsonCreator
    static Quorum of(
            @JsonProperty("members") Integer members,
            @JsonProperty("fraction") Fraction fraction,
            @JsonProperty("represented") Represented represented) {
        return new Quorum(members, fraction, represented);
    }

    /** How it stands in JSON. */
    @JsonValue
    Object json() {
        return fraction == null && represented == null ? members : new Parts(members, fraction, represented);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Parts(Integer members, Fraction fraction, Represented represented) {}

    /**
     * How many voting members are needed.
     *
     * @param membership how many voting members the body has
     */
    public int needed(int membership) {
        int asShare =
                fraction == null ? 0 : Math.max(fraction.atLeast(), (membership + fraction.of() - 1) / fraction.of());
        return Math.max(members == null ? 0 : members, asShare);
    }
}
