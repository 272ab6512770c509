package org.minutebook.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several workers, each on a thread of its own. */
final class AtOnce implements AutoCloseable {
    private final ExecutorService threads;

    AtOnce(int workers) {
        this.threads = Executors.newFixedThreadPool(workers);
    }

    /** What all of them together do in a second, tried for so many seconds. */
    double perSecond(double seconds, List<? extends Timed.Work> workers) throws InterruptedException {
        List<Future<Double>> rates = new ArrayList<>();
        for (Timed.Work worker : workers) {
            rates.add(threads.submit(() -> Timed.perSecond(seconds, worker)));
        }
        double all = 0;
        for (Future<Double> rate : rates) {
            try {
                all += rate.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A worker failed", failed.getCause());
            }
        }
        return all;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
