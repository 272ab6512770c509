package org.minutebook.meetings.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * The document that a meeting is written up from.
 *
 * @param title what it is
 * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
 */
public record SourceDocument(
        @NotBlank String title,

        @NotBlank @Pattern(regexp = "[0-9a-f]{64}", message = "64 hexadecimal digits, lower case")
        String sha256) {}
