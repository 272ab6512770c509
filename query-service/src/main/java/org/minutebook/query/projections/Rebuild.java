package org.minutebook.query.projections;

import java.util.UUID;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Places.Place;
import org.minutebook.record.log.EventLog;

/**
 * Fills the copy of a projection that is not shown from the whole log, while the other one is shown and kept up to
 * date, and then shows it instead.
 *
 * <p>Who fills is noted, and checked in each transaction: a process that was taken for gone and comes back finds that
 * it is no longer the one, and touches nothing. What was shown before stays where it is until the next rebuild empties
 * it.
 */
final class Rebuild {
    /** Events a transaction: what is changed several times within it is written once. */
    private static final int BATCH = 2000;

    private final ProjectionProcessor projection;
    private final Places places;
    private final DeadLetters letters;
    private final Copies copies;
    private final EventLog log;
    private final String name;
    private final String filler = UUID.randomUUID().toString();
    private final Trial trial = new Trial();
    private final Copy target;

    Rebuild(ProjectionProcessor projection, Places places, DeadLetters letters, Copies copies, EventLog log) {
        this.projection = projection;
        this.places = places;
        this.letters = letters;
        this.copies = copies;
        this.log = log;
        this.name = projection.getName();
        this.target = places.find(name).orElseThrow().shown().other();
    }

    void run(Progress progress) {
        places.beginFilling(name, filler);
        try {
            empty();
            long position = fillToEnd(0, progress);
            var place = exchangeFrom(position);
            while (place.shown() != target) {
                place = exchangeFrom(fillToEnd(place.position(), progress));
            }
            copies.show(name, place);
        } catch (RuntimeException failure) {
            emptyAfter(failure);
            throw failure;
        }
    }

    private long fillToEnd(long from, Progress progress) {
        long position = from;
        long before;
        do {
            before = position;
            long after = position;
            position = trial.run(() -> projection.inCopy(() -> {
                places.requireFiller(name, filler);
                return fill(after);
            }));
            progress.reached(position, Math.max(position, log.head()));
        } while (position > before);
        return position;
    }

    /** In a transaction. */
    private long fill(long after) {
        copies.choose(name, target);
        var next = projection.next(after, BATCH, trial);
        projection.handle(next, target, trial);
        return next.end();
    }

    /** With the projection's place locked, shows the copy if it has got as far, and takes it further if it has not. */
    private Place exchangeFrom(long position) {
        return trial.run(() -> projection.inCopy(() -> {
            places.requireFiller(name, filler);
            var live = places.lock(name);
            if (live.position() <= position) {
                places.show(name, position, target);
                letters.removeAll(name, target.other());
                return new Place(position, target);
            }
            return new Place(fill(position), live.shown());
        }));
    }

    private void empty() {
        projection.inCopy(() -> {
            places.requireFiller(name, filler);
            if (places.find(name).orElseThrow().shown() == target) {
                throw new IllegalStateException("The copy of " + name + " that is shown is not emptied");
            }
            copies.choose(name, target);
            projection.empty();
            letters.removeAll(name, target);
            return target;
        });
    }

    private void emptyAfter(RuntimeException failure) {
        try {
            empty();
        } catch (RuntimeException next) {
            failure.addSuppressed(next);
        }
    }
}
