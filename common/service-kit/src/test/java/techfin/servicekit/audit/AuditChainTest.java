package techfin.servicekit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.Sql;
import techfin.servicekit.json.Digests;
import techfin.servicekit.sample.People;
import techfin.servicekit.sample.SampleService;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
@NullUnmarked
class AuditChainTest {
    private static final String TRAIL = "/api/sample/v1/audit/trail";

    private static SampleService service;

    private final TestDatabase database;
    private final Sql sql = service.bean(Sql.class);
    private final UnitOfWork work = service.bean(UnitOfWork.class);
    private final AuditTrail trail = service.bean(AuditTrail.class);
    private final Sealer sealer = service.bean(Sealer.class);

    AuditChainTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        // The job sleeps, so that each test seals when it wants to.
        service = SampleService.on(database, Map.of("techfin.audit.seal-every", "1h"));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        service.close();
    }

    @BeforeEach
    void begin_with_an_empty_trail() {
        for (String table : List.of("audit_pending", "audit_seal", "audit_entry", "audit_head")) {
            sql.update("DELETE FROM " + table);
        }
        sql.update("INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, ?)", "0".repeat(64));
    }

    @Test
    void an_untouched_trail_is_sound() {
        record(1200);
        assertThat(sealer.sealAll()).isEqualTo(1200);
        assertThat(verify()).isInstanceOfSatisfying(Verdict.Sound.class, sound -> {
            assertThat(sound.entries()).isEqualTo(1200);
            assertThat(sound.headHash()).matches("[0-9a-f]{64}");
        });
        assertThat(sql.list("SELECT entry_id FROM audit_pending", row -> row.getString(1)))
                .isEmpty();
        Answer answer = service.api().as(TestTokens.auditor()).get("/api/sample/v1/audit/verify");
        assertThat(answer.at("/valid")).isEqualTo("true");
        assertThat(answer.at("/entries")).isEqualTo("1200");
        assertThat(answer.at("/headHash")).isEqualTo(((Verdict.Sound) verify()).headHash());
    }

    @Test
    void a_trail_without_entries_is_sound() {
        assertThat(verify()).isEqualTo(new Verdict.Sound(0, "0".repeat(64)));
    }

    @Test
    void every_column_is_sealed() {
        List<String> columns = List.of(
                "actor",
                "actor_roles",
                "organisation_kind",
                "organisation_code",
                "action",
                "object_type",
                "object_id",
                "before_json",
                "after_json",
                "reason",
                "trace_id");
        record(columns.size() + 1);
        sealer.sealAll();
        for (int i = 0; i < columns.size(); i++) {
            String entry = entryAt(i + 1);
            String column = columns.get(i);
            String old = sql.first(
                            "SELECT " + column + " FROM audit_entry WHERE id = ?", row -> row.getString(1), entry)
                    .orElse(null);
            sql.update("UPDATE audit_entry SET " + column + " = 'x' WHERE id = ?", entry);
            assertThat(verify()).as(column).isEqualTo(new Verdict.Broken(i + 1, entry, "ENTRY_CHANGED"));
            sql.update("UPDATE audit_entry SET " + column + " = ? WHERE id = ?", old, entry);
        }
        String last = entryAt(columns.size() + 1);
        sql.update("UPDATE audit_entry SET occurred_at = ? WHERE id = ?", Instant.parse("2020-01-01T00:00:00Z"), last);
        assertThat(verify()).isEqualTo(new Verdict.Broken(columns.size() + 1, last, "ENTRY_CHANGED"));
    }

    @Test
    void a_deleted_row_is_named() {
        record(5);
        sealer.sealAll();
        String third = entryAt(3);
        sql.update("DELETE FROM audit_entry WHERE id = ?", third);
        assertThat(verify()).isEqualTo(new Verdict.Broken(3, third, "ENTRY_MISSING"));
        Answer answer = service.api().as(TestTokens.auditor()).get("/api/sample/v1/audit/verify");
        assertThat(answer.at("/valid")).isEqualTo("false");
        assertThat(answer.at("/firstBroken/seq")).isEqualTo("3");
        assertThat(answer.at("/firstBroken/entryId")).isEqualTo(third);
    }

    @Test
    void two_swapped_rows_are_named() {
        record(5);
        sealer.sealAll();
        String second = entryAt(2);
        String fourth = entryAt(4);
        sql.update("UPDATE audit_seal SET entry_id = 'aside' WHERE seq = 2");
        sql.update("UPDATE audit_seal SET entry_id = ? WHERE seq = 4", second);
        sql.update("UPDATE audit_seal SET entry_id = ? WHERE seq = 2", fourth);
        assertThat(verify()).isEqualTo(new Verdict.Broken(2, fourth, "ENTRY_CHANGED"));
    }

    @Test
    void a_deleted_seal_is_named() {
        record(5);
        sealer.sealAll();
        sql.update("DELETE FROM audit_seal WHERE seq = 3");
        assertThat(verify()).isEqualTo(new Verdict.Broken(3, null, "SEAL_MISSING"));
    }

    @Test
    void a_table_that_was_cut_short_is_noticed() {
        record(5);
        sealer.sealAll();
        String fourth = entryAt(4);
        String fifth = entryAt(5);
        sql.update("DELETE FROM audit_seal WHERE seq > 3");
        sql.update("DELETE FROM audit_entry WHERE id IN (?, ?)", fourth, fifth);
        assertThat(verify()).isEqualTo(new Verdict.Broken(4, null, "SEAL_MISSING"));
    }

    @Test
    void a_head_that_was_set_back_is_noticed() {
        record(5);
        sealer.sealAll();
        String hash = sql.first("SELECT hash FROM audit_seal WHERE seq = 3", row -> row.getString(1))
                .orElseThrow();
        sql.update("UPDATE audit_head SET seq = 3, hash = ?", hash);
        assertThat(verify()).isEqualTo(new Verdict.Broken(4, entryAt(4), "HEAD_MISMATCH"));
        sql.update("UPDATE audit_head SET hash = ?", "f".repeat(64));
        assertThat(verify()).isEqualTo(new Verdict.Broken(3, null, "HEAD_MISMATCH"));
        sql.update("DELETE FROM audit_head");
        assertThat(verify()).isEqualTo(new Verdict.Broken(0, null, "HEAD_MISMATCH"));
    }

    @Test
    void a_broken_link_between_two_seals_is_named() {
        record(5);
        sealer.sealAll();
        sql.update("UPDATE audit_seal SET prev_hash = ? WHERE seq = 4", "f".repeat(64));
        assertThat(verify()).isEqualTo(new Verdict.Broken(4, entryAt(4), "CHAIN_BROKEN"));
    }

    @Test
    void an_entry_that_is_kept_from_the_sealer_is_named() {
        record(2);
        String kept = sql.first("SELECT MAX(id) FROM audit_entry", row -> row.getString(1))
                .orElseThrow();
        sql.update("DELETE FROM audit_pending WHERE entry_id = ?", kept);
        sealer.sealAll();
        assertThat(verify()).as("within a minute it may still come").isInstanceOf(Verdict.Sound.class);
        sql.update(
                "UPDATE audit_entry SET occurred_at = ? WHERE id = ?",
                Instant.now().minusSeconds(90),
                kept);
        assertThat(verify()).isEqualTo(new Verdict.Broken(0, kept, "NOT_SEALED"));
    }

    @Test
    void many_writers_and_three_sealers_make_one_chain() throws Exception {
        Sealer second = new Sealer(sql, work);
        Sealer third = new Sealer(sql, work);
        try (ExecutorService threads = Executors.newFixedThreadPool(7)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                writers.add(threads.submit(() -> IntStream.range(0, 60).forEach(n -> record(1))));
            }
            List<Future<?>> sealers = new ArrayList<>();
            for (Sealer one : List.of(sealer, second, third)) {
                sealers.add(threads.submit(() -> IntStream.range(0, 15).forEach(n -> one.sealAll())));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            for (Future<?> one : sealers) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        sealer.sealAll();
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Verdict.Sound.class,
                        sound -> assertThat(sound.entries()).isEqualTo(240));
    }

    @Test
    void the_job_seals_by_itself_within_seconds() {
        TestDatabase other = database.another();
        try (SampleService running = SampleService.on(other)) {
            running.bean(UnitOfWork.class)
                    .run(() -> running.bean(AuditTrail.class)
                            .recordSystem("job", "RUN", "THING", "1", null, Map.of("a", 1), null));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> running.bean(AuditProof.class).verify() instanceof Verdict.Sound sound
                            && sound.entries() == 1);
        }
    }

    @Test
    void the_timeline_of_a_thing_keeps_the_order_of_the_chain() {
        work.run(() -> {
            trail.record(People.clerk("c"), "MAKE", "THING", "1", null, Map.of("n", 1), null);
            trail.record(People.clerk("c"), "CHANGE", "THING", "1", Map.of("n", 1), Map.of("n", 2), "because");
            trail.record(People.clerk("c"), "MAKE", "THING", "2", null, Map.of("n", 9), null);
        });
        assertThat(trail.of("THING", "1")).extracting(AuditEntry::action).containsExactly("MAKE", "CHANGE");
        sealer.sealAll();
        work.run(() -> trail.recordSystem("night", "CLOSE", "THING", "1", Map.of("n", 2), null, null));
        List<AuditEntry> timeline = trail.of("THING", "1");
        assertThat(timeline).extracting(AuditEntry::action).containsExactly("MAKE", "CHANGE", "CLOSE");
        AuditEntry change = timeline.get(1);
        assertThat(change.actor()).isEqualTo("c");
        assertThat(change.role()).isEqualTo("BANK_CLERK");
        assertThat(change.reason()).isEqualTo("because");
        assertThat(change.before().at("/n").asInt()).isEqualTo(1);
        assertThat(change.after().at("/n").asInt()).isEqualTo(2);
        assertThat(timeline.get(2).actor()).isEqualTo("system:night");
        assertThat(timeline.get(2).after()).isNull();
    }

    @Test
    void a_change_is_not_written_down_outside_its_unit_of_work() {
        assertThatIllegalStateException()
                .isThrownBy(() -> trail.record(People.clerk("c"), "MAKE", "THING", "1", null, null, null));
    }

    @Test
    void the_entries_are_paged_for_the_auditor_alone() {
        record(3);
        var auditor = service.api().as(TestTokens.auditor());
        Answer first = auditor.get("/api/sample/v1/audit/entries?limit=2");
        assertThat(first.json().at("/items")).hasSize(2);
        Answer second = auditor.get("/api/sample/v1/audit/entries?limit=2&cursor=" + first.at("/nextCursor"));
        assertThat(second.json().at("/items")).hasSize(1);
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(service.api()
                        .as(TestTokens.admin())
                        .get("/api/sample/v1/audit/entries")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_auditor_finds_changes_by_thing_person_and_day_newest_first() {
        work.run(() -> {
            trail.record(People.clerk("one"), "MAKE", "THING", "1", null, Map.of("n", 1), null);
            trail.record(People.clerk("two"), "CHANGE", "THING", "1", Map.of("n", 1), Map.of("n", 2), "because");
            trail.record(People.clerk("two"), "MAKE", "OTHER", "1", null, null, null);
        });
        sealer.sealAll();
        work.run(() -> trail.recordSystem("night", "CLOSE", "THING", "1", null, null, null));
        assertThat(found("?objectType=THING&objectId=1")).containsExactly("CLOSE", "CHANGE", "MAKE");
        assertThat(found("?actor=two")).containsExactly("MAKE", "CHANGE");
        assertThat(found("?actor=system:night&action=CLOSE")).containsExactly("CLOSE");
        LocalDate today = LocalDate.ofInstant(Instant.now(), BusinessClock.ZONE);
        assertThat(found("?to=" + today.minusDays(1))).isEmpty();
        assertThat(found("?from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .hasSize(4);
        assertThat(found("?from=" + today.plusDays(2))).isEmpty();
        Answer page = auditor().get(TRAIL + "?limit=2");
        assertThat(page.json().at("/items/0/seq").isNull()).isTrue();
        assertThat(page.at("/items/0/organisation/kind")).isEqualTo("SYSTEM");
        assertThat(page.at("/items/1/seq")).isEqualTo("3");
        Answer next = auditor().get(TRAIL + "?limit=2&cursor=" + page.at("/nextCursor"));
        assertThat(next.at("/items/0/seq") + next.at("/items/1/seq")).isEqualTo("21");
        assertThat(next.at("/items/0/prevHash")).isEqualTo(next.at("/items/1/hash"));
    }

    private List<String> found(String query) {
        Answer answer = auditor().get(TRAIL + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> actions = new ArrayList<>();
        answer.json()
                .at("/items")
                .forEach(item -> actions.add(item.at("/entry/action").asText()));
        assertThat(auditor().get(TRAIL + "/count" + query).at("/count")).isEqualTo(Integer.toString(actions.size()));
        return actions;
    }

    @Test
    void an_exported_trail_proves_itself_without_the_service() {
        record(1100);
        sealer.sealAll();
        work.run(() -> trail.recordSystem("night", "CLOSE", "THING", "1", null, null, null));
        String[] lines = auditor().get(TRAIL + ".jsonl").text().split("\n");
        assertThat(lines).hasSize(1100);
        String last = "0".repeat(64);
        for (int i = 0; i < lines.length; i++) {
            ObjectNode line = (ObjectNode) service.bean(Digests.class).parse(lines[i]);
            String hash = line.remove("hash").asText();
            assertThat(line.at("/prevHash").asText()).isEqualTo(last);
            assertThat(line.at("/seq").asText()).isEqualTo(Integer.toString(i + 1));
            assertThat(Digests.sha256(Digests.canonicalJson(line.toString()))).isEqualTo(hash);
            last = hash;
        }
        assertThat(last).isEqualTo(((Verdict.Sound) verify()).headHash());
        String one =
                auditor().get(TRAIL + ".jsonl?objectType=THING&objectId=t7").text();
        assertThat(one.split("\n")).hasSize(1);
        assertThat(one).contains("\"seq\":\"8\"");
    }

    @Test
    void days_that_cannot_be_are_refused_and_others_than_auditors_too() {
        for (String query :
                List.of("?from=2025-02-30", "?from=0001-01-01", "?from=2025-02-02&to=2025-02-01", "?by=x")) {
            for (String path : List.of("", "/count", ".jsonl")) {
                assertThat(auditor().get(TRAIL + path + query).status())
                        .as(path + query)
                        .isEqualTo(400);
                assertThat(service.api()
                                .as(TestTokens.admin())
                                .get(TRAIL + path)
                                .status())
                        .isEqualTo(403);
            }
        }
    }

    private static Api auditor() {
        return service.api().as(TestTokens.auditor());
    }

    @Test
    void the_program_proves_it_without_the_service() {
        record(3);
        sealer.sealAll();
        assertThat(program(database.url(), database.user())).isEqualTo("0 EQUAL 3 entries");
        String second = entryAt(2);
        sql.update("UPDATE audit_entry SET reason = 'another' WHERE id = ?", second);
        assertThat(program(database.url(), database.user())).isEqualTo("1 BROKEN at 2: ENTRY_CHANGED, entry " + second);
    }

    @Test
    void the_program_takes_no_password_where_the_list_of_processes_shows_it() {
        assertThat(program(database.url(), database.user(), database.password()))
                .isEqualTo("2 usage: VerifyAudit <jdbc url> <user>, the password in TECHFIN_VERIFY_DB_PASSWORD");
    }

    private String program(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = VerifyAudit.run(
                arguments, Map.of("TECHFIN_VERIFY_DB_PASSWORD", database.password()), Instant.now(), print, print);
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }

    private void record(int entries) {
        work.run(() -> {
            for (int i = 0; i < entries; i++) {
                trail.record(
                        People.clerk("clerk"),
                        "CHANGE",
                        "THING",
                        "t" + i,
                        Map.of("amount", "1.00"),
                        Map.of("amount", "2.00", "name", "𠮷😀"),
                        "原因");
            }
        });
    }

    private String entryAt(long seq) {
        return sql.first("SELECT entry_id FROM audit_seal WHERE seq = ?", row -> row.getString(1), seq)
                .orElseThrow();
    }

    private Verdict verify() {
        return service.bean(AuditProof.class).verify();
    }
}
