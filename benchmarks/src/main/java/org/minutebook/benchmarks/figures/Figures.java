package org.minutebook.benchmarks.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            new MinutesGiven(),
            new AgainstEnvers(),
            new Starting(),
            new Footprint(),
            new WhoHeldIt());

    private Figures() {}

    /** Their titles, by number and in their order. */
    public static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        ALL.forEach(figure -> titles.put(figure.number(), figure.title()));
        return titles;
    }
}
