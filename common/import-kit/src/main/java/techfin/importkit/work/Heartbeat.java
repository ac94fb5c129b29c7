package techfin.importkit.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a batch in hand while one step of the work takes longer than the lease. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    Heartbeat(Duration lease, Runnable renew) {
        thread = Thread.ofVirtual().name("import-heartbeat").start(() -> beat(lease.dividedBy(3), renew));
    }

    private void beat(Duration pause, Runnable renew) {
        try {
            while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    renew.run();
                } catch (RuntimeException e) {
                    LOG.info("A lease could not be renewed this time: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it before the work is told as done. */
    void end() {
        ended.countDown();
    }

    @Override
    public void close() {
        end();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
