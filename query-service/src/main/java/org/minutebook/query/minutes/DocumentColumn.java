package org.minutebook.query.minutes;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.minutebook.query.columns.JsonColumn;
import tools.jackson.core.type.TypeReference;

/** A document in one text column. */
@Immutable
@Converter
class DocumentColumn extends JsonColumn<MinutesDocument> {
    DocumentColumn() {
        super(new TypeReference<>() {});
    }
}
