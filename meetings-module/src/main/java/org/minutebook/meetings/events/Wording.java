package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * How the document words a fact.
 *
 * @param text a sentence with slots that the fact fills, such as <code>{candidate} was proposed</code>
 * @param flow whether it starts a paragraph or goes on with the last
 */
public record Wording(@NotBlank String text, @NotNull Flow flow) {
    /** How a wording joins what stands before it. */
    public enum Flow {
        /** A new paragraph. */
        @JsonProperty("starts-paragraph")
        STARTS_PARAGRAPH,
        /** Goes on with the last paragraph, after a space. */
        @JsonProperty("continues")
        CONTINUES
    }
}
