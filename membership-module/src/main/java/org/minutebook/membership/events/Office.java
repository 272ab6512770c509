package org.minutebook.membership.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * An office that a body fills.
 *
 * @param key what it is called in addresses, lower case with hyphens; {@code chair} is the one that chairs
 * @param title its title as the body prints it
 * @param joint whether several people may hold it at once
 */
public record Office(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,40}", message = "lower-case letters, digits and hyphens")
        String key,

        @NotBlank String title,
        Boolean joint) {
    /** One holder at a time unless said otherwise. */
    public Office {
        joint = joint != null && joint;
    }

    /** The key of the office that chairs a body. */
    public static final String CHAIR = "chair";
}
