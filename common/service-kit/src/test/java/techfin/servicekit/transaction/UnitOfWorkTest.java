package techfin.servicekit.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;
import techfin.servicekit.sample.SampleService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;

@OnEveryDatabase
@NullUnmarked
class UnitOfWorkTest {
    private static SampleService service;

    private final TestDatabase database;
    private final UnitOfWork work = service.bean(UnitOfWork.class);
    private final Sql sql = service.bean(Sql.class);

    UnitOfWorkTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        service = SampleService.on(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        service.close();
    }

    @BeforeEach
    void two_rows() {
        sql.update("DELETE FROM note");
        for (String id : List.of("a", "b")) {
            sql.update("INSERT INTO note (id, owner, title, content, version) VALUES (?, 'o', 't', '{}', 0)", id);
        }
    }

    @Test
    void what_throws_leaves_nothing() {
        assertThatThrownBy(() -> work.run(() -> {
                    raise("a");
                    throw new IllegalArgumentException("enough");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(version("a")).isZero();
    }

    @Test
    void a_unit_inside_another_joins_it() {
        assertThatThrownBy(() -> work.run(() -> {
                    work.run(() -> raise("a"));
                    throw new IllegalArgumentException("enough");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(version("a")).isZero();
    }

    @Test
    void two_units_that_lock_crosswise_both_end_well() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger tries = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> crosswise("a", "b", both, tries));
            Future<?> two = threads.submit(() -> crosswise("b", "a", both, tries));
            one.get(30, TimeUnit.SECONDS);
            two.get(30, TimeUnit.SECONDS);
        }
        assertThat(version("a")).isEqualTo(2);
        assertThat(version("b")).isEqualTo(2);
        assertThat(tries.get()).as("one of them was tried again").isGreaterThan(2);
    }

    @Test
    void a_row_that_stays_locked_ends_the_unit_after_three_tries() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        CyclicBarrier locked = new CyclicBarrier(2);
        CyclicBarrier done = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> holder = threads.submit(() -> work.run(() -> {
                raise("a");
                meet(locked);
                meet(done);
            }));
            meet(locked);
            Throwable failure = catchThrowable(() -> work.run(() -> {
                tries.incrementAndGet();
                raise("a");
            }));
            meet(done);
            holder.get(30, TimeUnit.SECONDS);
            assertThat(DatabaseErrors.isWorthRetrying(failure)).isTrue();
        }
        assertThat(tries).hasValue(3);
        assertThat(version("a")).isEqualTo(1);
    }

    @Test
    void a_conditional_update_never_gives_more_than_there_is() throws Exception {
        sql.update("UPDATE note SET version = 30 WHERE id = 'a'");
        AtomicInteger given = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(threads.submit(() -> work.run(() -> given.addAndGet(
                        sql.update("UPDATE note SET version = version - 1 WHERE id = 'a' AND version >= 1")))));
            }
            for (Future<?> one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(given).hasValue(30);
        assertThat(version("a")).isZero();
    }

    @Test
    void a_unit_runs_at_read_committed_without_autocommit() {
        work.run(() -> {
            try {
                assertThat(work.connection().getTransactionIsolation())
                        .isEqualTo(java.sql.Connection.TRANSACTION_READ_COMMITTED);
                assertThat(work.connection().getAutoCommit()).isFalse();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        if (!database.name().equals("H2")) {
            List<String> session = sql.list(
                    "SELECT CONCAT(@@innodb_lock_wait_timeout, ' ', @@time_zone, ' ', @@character_set_connection)",
                    row -> row.getString(1));
            assertThat(session).containsExactly("2 +00:00 utf8mb4");
        }
    }

    @Test
    void a_thousand_rows_of_a_batch_take_few_statements() {
        if (database.name().equals("H2")) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add(new Object[] {"r" + i});
        }
        long inserts = work.run(() -> {
            long before = counter("Com_insert");
            sql.batch("INSERT INTO note (id, owner, title, content, version) VALUES (?, 'o', 't', '{}', 0)", rows);
            return counter("Com_insert") - before;
        });
        assertThat(inserts).isBetween(1L, 6L);
    }

    private long counter(String name) {
        return sql.first("SHOW SESSION STATUS LIKE '" + name + "'", row -> row.getLong(2))
                .orElseThrow();
    }

    private void crosswise(String first, String second, CyclicBarrier both, AtomicInteger tries) {
        work.run(() -> {
            int attempt = tries.incrementAndGet();
            raise(first);
            if (attempt <= 2) {
                meet(both);
            }
            raise(second);
        });
    }

    private void raise(String id) {
        sql.update("UPDATE note SET version = version + 1 WHERE id = ?", id);
    }

    private long version(String id) {
        return sql.first("SELECT version FROM note WHERE id = ?", row -> row.getLong(1), id)
                .orElseThrow();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
