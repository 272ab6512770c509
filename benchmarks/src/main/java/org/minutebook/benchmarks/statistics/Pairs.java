package org.minutebook.benchmarks.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Two sides measured in turn, A B B A and so on, so that whatever drifts falls on both.
 *
 * @param ratios ours divided by theirs, pair by pair
 * @param ours the values of our side
 * @param theirs the values of the other side
 */
public record Pairs(double[] ratios, double[] ours, double[] theirs) {
    /** The least number of pairs that a figure rests on. */
    public static final int LEAST = 7;

    /** One side: does its work once and says the value, such as operations a second. */
    @FunctionalInterface
    public interface Side {
        /** @throws Exception when it cannot be measured, which ends the figure */
        double measure() throws Exception;
    }

    /** Measures each side once to warm up, and then that many pairs. */
    public static Pairs measure(int pairs, Side ours, Side theirs) throws Exception {
        var measured = inTurn(pairs, List.of(ours, theirs));
        return between(measured.get(0), measured.get(1));
    }

    /** Pairs of values that were measured in the same rounds. */
    public static Pairs between(double[] ours, double[] theirs) {
        var ratios = new double[ours.length];
        for (int pair = 0; pair < ratios.length; pair++) {
            ratios[pair] = ours[pair] / theirs[pair];
        }
        return new Pairs(ratios, ours, theirs);
    }

    /**
     * Any number of sides, there and back again: A B C, C B A. The first round warms up and does not count.
     *
     * @return each side's values, round by round
     */
    public static List<double[]> inTurn(int rounds, List<Side> sides) throws Exception {
        var values = new ArrayList<double[]>();
        sides.forEach(side -> values.add(new double[rounds]));
        for (int round = -1; round < rounds; round++) {
            for (int turn = 0; turn < sides.size(); turn++) {
                int side = round % 2 == 0 ? turn : sides.size() - 1 - turn;
                double value = sides.get(side).measure();
                if (round >= 0) {
                    values.get(side)[round] = value;
                }
            }
        }
        return values;
    }

    /** The ratio and its interval. */
    public Estimate ratio(long seed) {
        return Estimate.of(seed, ratios);
    }
}
