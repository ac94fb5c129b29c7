package techfin.servicekit.transaction;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.servicekit.database.DatabaseErrors;

/**
 * One transaction at READ COMMITTED. On a deadlock or a lock-wait time-out the whole unit is rolled back and run again,
 * three times in all; so a unit must not have effects outside the database. A unit inside another joins it.
 */
@Singleton
public class UnitOfWork {
    private static final Logger LOG = LoggerFactory.getLogger(UnitOfWork.class);
    static final String NAME = "unit of work";

    private static final TransactionDefinition TRANSACTION = TransactionDefinition.named(NAME);
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 20;

    private final TransactionOperations<Connection> transactions;

    /** Units of work on this database. */
    public UnitOfWork(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Runs the work in a transaction and commits it; whatever the work throws rolls it back and is thrown on. */
    public <T> T run(Supplier<T> work) {
        if (isRunning()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(TRANSACTION, status -> work.get());
            } catch (RuntimeException e) {
                if (attempt == TRIES || !DatabaseErrors.isWorthRetrying(e)) {
                    throw e;
                }
                LOG.info("Unit of work is tried again after attempt {}: {}", attempt, e.getMessage());
                pause(attempt);
            }
        }
    }

    /** Runs the work in a transaction and commits it. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Whether the caller is inside a unit of work. */
    public boolean isRunning() {
        return transactions.findTransactionStatus().isPresent();
    }

    /** The connection of the running unit of work. */
    public Connection connection() {
        if (!isRunning()) {
            throw new IllegalStateException("outside a unit of work");
        }
        return transactions.getConnection();
    }

    private static void pause(int attempt) {
        long millis = PAUSE_MILLIS * attempt + ThreadLocalRandom.current().nextLong(PAUSE_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
