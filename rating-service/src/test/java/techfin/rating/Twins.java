package techfin.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same twice at one instant. */
public final class Twins {
    private Twins() {}

    /** What each of two got that did it together. */
    public static <T> List<T> together(Callable<T> step) {
        return together(step, step);
    }

    /** What each got of two that did different things together. */
    public static <T> List<T> together(Callable<T> one, Callable<T> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> twins = new ArrayList<>();
            for (Callable<T> step : List.of(one, other)) {
                twins.add(pool.submit(() -> {
                    start.await();
                    return step.call();
                }));
            }
            for (Future<T> twin : twins) {
                results.add(twin.get());
            }
        } catch (Exception failed) {
            throw new AssertionError("a twin failed", failed);
        }
        return results;
    }
}
