package techfin.servicekit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.data.exceptions.OptimisticLockException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import techfin.servicekit.id.Ids;
import techfin.servicekit.sample.Paper;
import techfin.servicekit.sample.Papers;
import techfin.servicekit.sample.SampleService;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;

/** What services rely on when they keep rows with the framework's repositories. */
@OnEveryDatabase
@NullUnmarked
class RepositoryTest {
    /** An hour that the machine's own zone of the tests skips: 28 September 2025, 02:45 to 03:45 in Chatham. */
    private static final Instant SKIPPED_HOUR = Instant.parse("2025-09-28T02:50:00.123456Z");

    private static SampleService service;

    private final TestDatabase database;
    private final Papers papers = service.bean(Papers.class);
    private final UnitOfWork work = service.bean(UnitOfWork.class);
    private final Sql sql = service.bean(Sql.class);

    RepositoryTest(TestDatabase database) {
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
    void begin_without_rows() {
        sql.update("DELETE FROM paper");
    }

    @Test
    void a_row_comes_back_as_it_was_saved() {
        Paper paper = paper("𠮷😀 <b>'--");
        work.run(() -> papers.save(paper));
        assertThat(papers.findById(paper.id())).contains(paper);
    }

    @Test
    void instants_lie_in_the_column_in_utc_whatever_the_zone_of_the_machine() {
        Paper paper = paper("x");
        work.run(() -> papers.save(paper));
        assertThat(sql.first("SELECT CAST(made_at AS CHAR(26)) FROM paper", row -> row.getString(1)))
                .contains("2025-09-28 02:50:00.123456");
        assertThat(sql.first("SELECT made_at FROM paper", row -> Instants.read(row, "made_at")))
                .contains(SKIPPED_HOUR);
        assertThat(papers.findByMadeAtGreaterThanEqualsOrderById(SKIPPED_HOUR)).hasSize(1);
        assertThat(papers.findByMadeAtGreaterThanEqualsOrderById(SKIPPED_HOUR.plusNanos(1000)))
                .isEmpty();
    }

    @Test
    void a_save_outside_a_unit_of_work_is_kept_all_the_same() {
        Paper paper = papers.save(paper("x"));
        assertThat(papers.findById(paper.id())).isPresent();
        assertThat(sql.first("SELECT COUNT(*) FROM paper", row -> row.getLong(1)))
                .contains(1L);
    }

    @Test
    void a_save_in_a_failing_unit_of_work_is_not_kept() {
        assertThatThrownBy(() -> work.run(() -> {
                    papers.save(paper("x"));
                    sql.update("UPDATE paper SET title = 'y'");
                    throw new IllegalArgumentException("enough");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(papers.count()).isZero();
    }

    @Test
    void two_editors_of_one_version_do_not_overwrite_each_other() {
        Paper saved = work.run(() -> papers.save(paper("x")));
        Paper changed =
                new Paper(saved.id(), "y", saved.amount(), saved.issuedOn(), saved.madeAt(), null, saved.version());
        work.run(() -> papers.update(changed));
        assertThatThrownBy(() -> work.run(() -> papers.update(changed))).isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void the_same_key_twice_is_told_apart_from_other_failures() {
        Paper paper = paper("x");
        papers.save(paper);
        assertThat(DatabaseErrors.isDuplicate(catchThrowable(() -> papers.save(paper))))
                .isTrue();
        assertThat(DatabaseErrors.isDuplicate(catchThrowable(() -> sql.update("INSERT INTO nothing VALUES (1)"))))
                .isFalse();
    }

    @Test
    void texts_are_compared_to_the_letter() {
        work.run(() -> papers.save(paper("Straße")));
        for (String other : List.of("straße", "Strasse", "STRASSE")) {
            assertThat(sql.first("SELECT COUNT(*) FROM paper WHERE title = ?", row -> row.getLong(1), other))
                    .as(other)
                    .contains(0L);
        }
    }

    @Test
    void three_thousand_rows_take_few_statements() {
        List<Paper> many =
                IntStream.range(0, 3000).mapToObj(i -> paper("p" + i)).toList();
        if (database.name().equals("H2")) {
            papers.saveAll(many);
        } else {
            long inserts = work.run(() -> {
                long before = counter("Com_insert");
                papers.saveAll(many);
                return counter("Com_insert") - before;
            });
            assertThat(inserts).isBetween(1L, 6L);
        }
        assertThat(papers.count()).isEqualTo(3000);
    }

    private long counter(String name) {
        return sql.first("SHOW SESSION STATUS LIKE '" + name + "'", row -> row.getLong(2))
                .orElseThrow();
    }

    private static Paper paper(String title) {
        return new Paper(
                Ids.next(),
                title,
                new BigDecimal("9999999999999999.99"),
                LocalDate.of(2024, 2, 29),
                SKIPPED_HOUR,
                null,
                0);
    }
}
