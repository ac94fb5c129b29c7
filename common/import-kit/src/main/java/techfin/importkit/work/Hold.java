package techfin.importkit.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import techfin.importkit.batch.Batch;
import techfin.importkit.store.Batches;

/** A worker's hold on a batch; every change is made under it. */
final class Hold {
    private final Batches batches;
    private final String worker;
    private final Duration lease;
    private final BooleanSupplier stopping;

    Hold(Batches batches, String worker, Duration lease, BooleanSupplier stopping) {
        this.batches = batches;
        this.worker = worker;
        this.lease = lease;
        this.stopping = stopping;
    }

    /** The service ends: the work goes on elsewhere. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the service ends", null, false, false);
        }
    }

    /** Writes the changed batch; fails when it is in other hands by now. */
    Batch save(Batch changed) {
        return batches.save(changed, worker, lease);
    }

    /** Ends the work here when the service is about to end. */
    void goOn() {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
    }
}
