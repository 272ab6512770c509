package org.minutebook.query.offices;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.minutebook.query.columns.JsonColumn;
import org.minutebook.record.Recorded;
import tools.jackson.core.type.TypeReference;

@Immutable
@Converter
class RollColumn extends JsonColumn<Recorded<Integer>> {
    RollColumn() {
        super(new TypeReference<>() {});
    }
}
