package org.minutebook.query.offices;

import jakarta.persistence.Converter;
import org.minutebook.query.columns.JsonColumn;
import org.minutebook.record.Recorded;
import tools.jackson.core.type.TypeReference;

@Converter
class RollColumn extends JsonColumn<Recorded<Integer>> {
    RollColumn() {
        super(new TypeReference<>() {});
    }
}
