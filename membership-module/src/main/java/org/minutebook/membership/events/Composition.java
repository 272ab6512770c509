package org.minutebook.membership.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.minutebook.record.Recorded;

/**
 * Of whom a body is made up, and which law binds it.
 *
 * @param regime which law and practice bind it
 * @param classes its classes of members; none means that the record does not say, and any class is taken
 */
public record Composition(Recorded<Regime> regime, List<@Valid @NotNull MemberClass> classes) {
    /** Nothing is recorded unless given. */
    public Composition {
        regime = Recorded.orNotRecorded(regime);
        classes = classes == null ? List.of() : List.copyOf(classes);
    }

    /** Nothing is recorded of it. */
    public static Composition notRecorded() {
        return new Composition(null, null);
    }

    /** The class under a key, empty when the body has none such. */
    public Optional<MemberClass> memberClass(String key) {
        return classes.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Whether members of a class may vote; true where the record says nothing of classes. */
    public boolean mayVote(String key) {
        return !saysClasses() || memberClass(key).filter(MemberClass::voting).isPresent();
    }

    /** Whether the record says which classes there are. */
    public boolean saysClasses() {
        return !classes.isEmpty();
    }
}
