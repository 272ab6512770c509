package org.minutebook.query.offices;

import jakarta.persistence.Converter;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.columns.JsonColumn;
import tools.jackson.core.type.TypeReference;

@Converter
class TermColumn extends JsonColumn<TermNamed> {
    TermColumn() {
        super(new TypeReference<>() {});
    }
}
