package org.minutebook.benchmarks.figures;

import java.util.List;
import org.minutebook.benchmarks.report.Measured;

/** A figure of speed or size that is taken on each kind of database. */
public interface Figure {
    /** As the project counts its figures, such as {@code P1}. */
    String number();

    /** What it is about, in a few words. */
    String title();

    /**
     * Takes it.
     *
     * @throws Exception when it cannot be taken
     */
    List<Measured> measure(Bench bench) throws Exception;
}
