package techfin.importkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import techfin.importkit.toy.ToyService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

/** Whatever ends the work in the middle, the batch goes on: nothing is lost and nothing doubled. */
@OnEveryDatabase
class InterruptedImportsTest {
    private static final int ROWS = 3_500;

    private final TestDatabase database;

    InterruptedImportsTest(TestDatabase database) {
        this.database = database.another();
    }

    /** What a killed process leaves behind: the work stops at once, and nobody says so. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private static String sheet() {
        StringBuilder csv = new StringBuilder("标题,金额（元）\n");
        for (int i = 1; i <= ROWS; i++) {
            csv.append("paper-").append(i).append(i % 100 == 0 ? ",\n" : ",1.00\n");
        }
        return csv.toString();
    }

    private static void assertAllWritten(ToyService service, String id) {
        Answer done = service.awaits(id, "WRITTEN");
        assertThat(done.at("/writtenRows")).isEqualTo("3465");
        assertThat(done.at("/rejectedRows")).isEqualTo("35");
        assertThat(done.at("/writtenAmount")).isEqualTo("3465.00");
        assertThat(service.papers()).isEqualTo(3465);
        assertThat(service.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'PAPER_WRITTEN'"))
                .isEqualTo(3465);
        assertThat(service.number("SELECT SUM(written_rows) FROM sheet_import_chunk"))
                .isEqualTo(3465);
    }

    @Test
    void a_check_that_was_killed_begins_anew_elsewhere() {
        String id;
        AtomicInteger chunks = new AtomicInteger();
        try (ToyService first = ToyService.on(database)) {
            first.kind().beforeChunk(rows -> {
                if (chunks.incrementAndGet() >= 3) {
                    throw new Killed();
                }
            });
            id = first.send(sheet()).at("/id");
            await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(30)).until(() -> chunks.get() >= 3);
        }
        try (ToyService second = ToyService.on(database)) {
            Answer checked = second.awaits(id, "CHECKED");
            assertThat(checked.at("/checkedRows")).isEqualTo("3500");
            assertThat(checked.at("/acceptedRows")).isEqualTo("3465");
            assertThat(second.papers()).isZero();
            second.confirm(id, "VALID_ROWS");
            assertAllWritten(second, id);
        }
    }

    @Test
    void a_writing_that_was_killed_goes_on_elsewhere() {
        String id;
        try (ToyService first = ToyService.on(database)) {
            id = first.checked(first.send(sheet())).at("/id");
            AtomicInteger chunks = new AtomicInteger();
            first.kind().beforeChunk(rows -> {
                if (chunks.incrementAndGet() >= 3) {
                    throw new Killed();
                }
            });
            first.confirm(id, "VALID_ROWS");
            await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(30)).until(() -> chunks.get() >= 3);
        }
        try (ToyService second = ToyService.on(database)) {
            assertThat(second.papers()).isBetween(1L, 3465L);
            assertAllWritten(second, id);
        }
    }

    @Test
    void all_or_nothing_that_was_killed_is_still_all() {
        String id;
        try (ToyService first = ToyService.on(database)) {
            id = first.checked(first.send(sheet().replace(",\n", ",1.00\n"))).at("/id");
            AtomicInteger chunks = new AtomicInteger();
            first.kind().beforeChunk(rows -> {
                if (chunks.incrementAndGet() >= 3) {
                    throw new Killed();
                }
            });
            first.confirm(id, "ALL_OR_NOTHING");
            await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(30)).until(() -> chunks.get() >= 3);
        }
        try (ToyService second = ToyService.on(database)) {
            second.awaits(id, "WRITTEN");
            assertThat(second.papers()).isEqualTo(ROWS);
        }
    }

    @Test
    void a_failure_rolls_its_rows_back_and_they_are_tried_again() {
        try (ToyService service = ToyService.on(database)) {
            String id = service.checked(service.send(sheet())).at("/id");
            AtomicInteger chunks = new AtomicInteger();
            service.kind().beforeChunk(rows -> {
                if (chunks.incrementAndGet() == 2) {
                    throw new IllegalStateException("planted");
                }
            });
            service.confirm(id, "VALID_ROWS");
            assertAllWritten(service, id);
        }
    }

    @Test
    void a_batch_that_ends_every_worker_is_given_up_and_can_be_sent_again() {
        try (ToyService service = ToyService.on(database)) {
            service.kind().beforeChunk(rows -> {
                throw new Killed();
            });
            String id = service.send(sheet()).at("/id");
            Answer failed = service.awaits(id, "FAILED");
            assertThat(failed.at("/failure/code")).isEqualTo("IMPORT_GIVEN_UP");
            service.kind().beforeChunk(rows -> {});
            Answer again = service.send(sheet());
            assertThat(again.status()).isEqualTo(202);
            assertThat(again.at("/id")).isEqualTo(id);
            assertThat(service.awaits(id, "CHECKED").at("/acceptedRows")).isEqualTo("3465");
        }
    }

    @Test
    void a_graceful_stop_hands_the_work_on() {
        String id;
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ToyService first = ToyService.on(database);
                ToyService second = ToyService.on(database)) {
            id = first.checked(first.send(sheet())).at("/id");
            first.kind().beforeChunk(rows -> hold(inside, goOn));
            second.kind().beforeChunk(rows -> hold(inside, goOn));
            first.confirm(id, "VALID_ROWS");
            await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(30)).until(() -> inside.getCount() == 0);
            goOn.countDown();
        }
        try (ToyService third = ToyService.on(database)) {
            assertAllWritten(third, id);
        }
    }

    private static void hold(CountDownLatch inside, CountDownLatch goOn) {
        inside.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void two_instances_do_the_work_once() {
        try (ToyService first = ToyService.on(database);
                ToyService second = ToyService.on(database)) {
            String id = first.send(sheet()).at("/id");
            second.awaits(id, "CHECKED");
            second.confirm(id, "VALID_ROWS");
            assertAllWritten(first, id);
        }
    }
}
