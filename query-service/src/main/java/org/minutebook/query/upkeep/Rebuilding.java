package org.minutebook.query.upkeep;

import org.minutebook.query.operations.OperationKind;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Projections;
import org.springframework.stereotype.Component;

/** Fills one view anew from the record, or all of them. What was there is shown until it is done. */
@Component
class Rebuilding implements OperationKind {
    static final String NAME = "rebuild";

    private final Projections projections;

    Rebuilding(Projections projections) {
        this.projections = projections;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String unit() {
        return "events";
    }

    @Override
    public Outcome run(String subject, Progress progress) {
        var names = projections.named(subject);
        projections.rebuild(names, progress);
        return new Outcome("Rebuilt: " + String.join(", ", names) + ".", null);
    }
}
