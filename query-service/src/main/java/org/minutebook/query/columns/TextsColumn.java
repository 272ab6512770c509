package org.minutebook.query.columns;

import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** Several texts in their order. */
@Immutable
@Converter
public class TextsColumn extends JsonColumn<List<String>> {
    public TextsColumn() {
        super(new TypeReference<>() {});
    }
}
