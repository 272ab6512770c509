package org.minutebook.query.offices;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.columns.JsonColumn;
import tools.jackson.core.type.TypeReference;

@Immutable
@Converter
class TermColumn extends JsonColumn<TermNamed> {
    TermColumn() {
        super(new TypeReference<>() {});
    }
}
