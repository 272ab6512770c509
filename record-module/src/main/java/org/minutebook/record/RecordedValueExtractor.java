package org.minutebook.record;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on what is recorded be checked, and skips what is not. */
public final class RecordedValueExtractor implements ValueExtractor<Recorded<@ExtractedValue ?>> {
    @Override
    public void extractValues(Recorded<?> original, ValueReceiver receiver) {
        original.asOptional().ifPresent(value -> receiver.value(null, value));
    }
}
