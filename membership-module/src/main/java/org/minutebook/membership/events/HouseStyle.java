package org.minutebook.membership.events;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a body words its minutes.
 *
 * @param decisionVerb the word for a decision, as in {@code RESOLVED}
 * @param sentences the body's own sentences; where it has none, the {@linkplain Sentence#standard() standard one}
 *     serves
 */
public record HouseStyle(@NotBlank String decisionVerb, Map<Sentence, String> sentences) {
    /** @throws IllegalArgumentException when a sentence cannot be read or has a slot that its facts do not fill */
    public HouseStyle {
        sentences = sentences == null ? new TreeMap<>() : new TreeMap<>(sentences);
        sentences.forEach(Sentence::requireReadable);
    }

    /** The sentence to use. */
    public String sentence(Sentence which) {
        return sentences.getOrDefault(which, which.standard());
    }
}
