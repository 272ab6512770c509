package org.minutebook.query.projections;

import java.util.Collection;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * Runs one projection. Takes every event into its batches, also those that nothing handles.
 *
 * <p>The framework ends a batch with a commit's end, except one of unhandled events only: there it may stop inside a
 * commit and note the commit's end as read. A restart at that moment would skip the rest of the commit. With every
 * event in a batch there are no such batches.
 */
final class WholeCommits extends TrackingEventProcessor {
    private WholeCommits(Builder builder) {
        super(builder);
    }

    @Override
    protected boolean canHandle(EventMessage<?> event, Collection<Segment> segments) {
        return true;
    }

    /** Where it is put together. */
    static final class Setup extends Builder {
        @Override
        public WholeCommits build() {
            return new WholeCommits(this);
        }
    }
}
