package org.minutebook.query.offices;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.query.columns.JsonColumn;
import tools.jackson.core.type.TypeReference;

@Immutable
@Converter
class BasisColumn extends JsonColumn<OfficeBasis> {
    BasisColumn() {
        super(new TypeReference<>() {});
    }
}
