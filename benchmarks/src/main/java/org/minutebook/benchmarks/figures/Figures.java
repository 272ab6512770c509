package org.minutebook.benchmarks.figures;

import java.util.List;

/** All figures, in their order. */
public final class Figures {
    /** Those that this program takes; P5 has an ordinary test, since it does not jitter. */
    public static final List<Figure> ALL = List.of(
            new OneWriter(),
            new EightWriters(),
            new BatchImport(),
            new CommandGrowth(),
            new LagOfViews(),
            new Replaying(),
            new Rebuilding(),
            new VerifyingTheChain(),
            new AgainstEnvers(),
            new Starting(),
            new Footprint());

    private Figures() {}
}
