package org.minutebook.query.offices;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.minutebook.query.columns.JsonColumn;
import tools.jackson.core.type.TypeReference;

@Immutable
@Converter
class VoteColumn extends JsonColumn<Proof.Vote> {
    VoteColumn() {
        super(new TypeReference<>() {});
    }
}
