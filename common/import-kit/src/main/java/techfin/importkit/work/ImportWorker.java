package techfin.importkit.work;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.importkit.ImportKind;
import techfin.importkit.ImportScope;
import techfin.importkit.ImportStatus;
import techfin.importkit.batch.Batch;
import techfin.importkit.store.Batches;
import techfin.importkit.store.SheetStore;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.sheetkit.SheetRefused;

/** Takes up batches that wait, one at a time; of all instances, one alone works on a batch. */
@Singleton
public class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    /** A batch that ended so many workers is not taken up again. */
    private static final int MOST_ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Batches batches;
    private final SheetStore files;
    private final CheckRun checkRun;
    private final WriteRun writeRun;
    private final History history;
    private final UnitOfWork work;
    private final Map<String, ImportKind> kinds;
    private final Duration lease;
    private final ThreadPoolExecutor hand;
    private volatile boolean stopping;

    ImportWorker(
            Batches batches,
            SheetStore files,
            CheckRun checkRun,
            WriteRun writeRun,
            History history,
            UnitOfWork work,
            Collection<ImportKind> kinds,
            @Value("${techfin.imports.lease:15s}") Duration lease) {
        this.batches = batches;
        this.files = files;
        this.checkRun = checkRun;
        this.writeRun = writeRun;
        this.history = history;
        this.work = work;
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
        this.lease = lease;
        this.hand = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(1),
                Thread.ofPlatform().daemon().name("import-worker").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Looks for work at once; returns without waiting for it. */
    public void wake() {
        hand.execute(this::takeUpAll);
    }

    @Scheduled(initialDelay = "${techfin.imports.poll-every:1s}", fixedDelay = "${techfin.imports.poll-every:1s}")
    void look() {
        wake();
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "1h")
    void tidy() {
        files.dropOrphans();
    }

    /** Ends the work at the next thousand rows; another instance goes on at once. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        hand.shutdown();
        if (!hand.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("A batch is left as it is; its work goes on when its lease is over");
        }
    }

    private void takeUpAll() {
        try {
            while (!stopping) {
                String worker = Ids.next();
                Optional<Batch> taken = batches.claim(worker, lease);
                if (taken.isEmpty()) {
                    return;
                }
                takeUp(taken.get(), worker);
            }
        } catch (RuntimeException e) {
            LOG.warn("Batches are looked for again in a second: {}", DatabaseErrors.summary(e));
        }
    }

    private void takeUp(Batch batch, String worker) {
        Hold hold = new Hold(batches, worker, lease, () -> stopping);
        try (Heartbeat beat = new Heartbeat(lease, () -> batches.renew(batch.id(), worker, lease))) {
            LOG.info("Batch {} is taken up: {}, attempt {}", batch.id(), batch.status(), batch.attempts());
            if (batch.attempts() > MOST_ATTEMPTS) {
                giveUp(batch, hold, "IMPORT_GIVEN_UP");
            } else {
                run(batch, hold);
            }
            beat.end();
        } catch (Batches.LeaseLost e) {
            LOG.info("Batch {} goes on elsewhere", batch.id());
        } catch (Hold.Stopped e) {
            LOG.info("Batch {} waits for another instance", batch.id());
            batches.release(batch.id(), worker, Duration.ZERO);
        } catch (SheetRefused e) {
            LOG.warn("Batch {} cannot be read: {}", batch.id(), e.code());
            giveUp(batch, hold, e.code());
        } catch (RuntimeException e) {
            LOG.warn("Batch {} is taken up again soon", batch.id(), e);
            batches.release(batch.id(), worker, PAUSE);
        }
    }

    private void run(Batch batch, Hold hold) {
        ImportKind kind = kinds.get(batch.kind());
        if (kind == null) {
            throw new IllegalStateException("no kind " + batch.kind());
        }
        if (batch.status() == ImportStatus.WRITING) {
            writeRun.run(batch, kind, hold);
        } else {
            checkRun.run(batch, kind, hold);
        }
    }

    private void giveUp(Batch taken, Hold hold, String code) {
        work.run(() -> {
            Batch now = batches.find(new ImportScope.Every(), taken.kind(), taken.id())
                    .orElse(taken);
            history.givenUp(hold.save(now.givenUp(code)));
        });
    }
}
