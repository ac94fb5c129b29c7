package techfin.servicekit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.database.Sql;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.sample.Note;
import techfin.servicekit.sample.People;
import techfin.servicekit.sample.SampleService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
@NullUnmarked
class IdempotencyTest {
    private static final String NOTES = "/api/sample/v1/notes";
    private static final Actor CLERK = People.clerk("clerk");
    private static SampleService service;

    private final String key = UUID.randomUUID().toString();
    private final Idempotency idempotency = service.bean(Idempotency.class);
    private final Sql sql = service.bean(Sql.class);

    IdempotencyTest(TestDatabase database) {
        assertThat(database.name()).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        service = SampleService.on(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        service.close();
    }

    @Test
    void sixteen_twins_at_once_record_one_note() throws Exception {
        Api api = service.api().as(TestTokens.bankAClerk());
        CountDownLatch go = new CountDownLatch(1);
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Answer>> twins = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                twins.add(threads.submit(() -> {
                    go.await();
                    return api.post(NOTES, "{\"title\":\"twins " + key + "\",\"urgent\":true}", "Idempotency-Key", key);
                }));
            }
            go.countDown();
            for (Future<Answer> twin : twins) {
                answers.add(twin.get(30, TimeUnit.SECONDS));
            }
        }
        List<Answer> created =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(created).isNotEmpty();
        assertThat(created)
                .extracting(Answer::text)
                .containsOnly(created.getFirst().text());
        assertThat(created.stream()
                        .filter(answer -> answer.header("Idempotent-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() != 201) {
                assertThat(answer.status()).isIn(409, 503);
            }
        });
        assertThat(notes("twins " + key)).isEqualTo(1);
    }

    @Test
    void the_second_twin_waits_for_the_first_and_gets_its_answer() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<HttpResponse<Note>> first = threads.submit(once("a", () -> {
                inside.countDown();
                await(finish);
                return created("first");
            }));
            await(inside);
            Future<HttpResponse<Note>> second = threads.submit(once("a", () -> created("second")));
            assertThat(second.isDone()).isFalse();
            finish.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).body().title()).isEqualTo("first");
            HttpResponse<Note> replayed = second.get(10, TimeUnit.SECONDS);
            assertThat(replayed.body().title()).isEqualTo("first");
            assertThat(replayed.getHeaders().get("Idempotent-Replayed")).isEqualTo("true");
            assertThat(replayed.getHeaders().get("Location")).isEqualTo("/notes/first");
        }
    }

    @Test
    void a_twin_that_waits_too_long_is_told_that_the_key_is_in_use() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<HttpResponse<Note>> first = threads.submit(once("a", () -> {
                inside.countDown();
                await(finish);
                return created("first");
            }));
            await(inside);
            Problem problem = catchThrowableOfType(
                    Problem.class, () -> once("a", () -> created("second")).call());
            finish.countDown();
            assertThat(problem.status()).isEqualTo(409);
            assertThat(problem.code()).isEqualTo("IDEMPOTENCY_KEY_IN_USE");
            assertThat(first.get(10, TimeUnit.SECONDS).code()).isEqualTo(201);
        }
    }

    @Test
    void when_the_first_twin_fails_the_second_does_the_work() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<HttpResponse<Note>> first = threads.submit(once("a", () -> {
                inside.countDown();
                await(finish);
                throw Problem.of(409, "STALE");
            }));
            await(inside);
            Future<HttpResponse<Note>> second = threads.submit(once("a", () -> created("second")));
            finish.countDown();
            assertThat(second.get(10, TimeUnit.SECONDS).body().title()).isEqualTo("second");
            assertThat(first).failsWithin(java.time.Duration.ofSeconds(10));
        }
    }

    @Test
    void work_that_fails_leaves_neither_row_nor_key() {
        Api api = service.api().as(TestTokens.bankAClerk());
        Answer failed = api.post(NOTES, "{\"title\":\"fail\",\"urgent\":true}", "Idempotency-Key", key);
        assertThat(failed.status()).isEqualTo(500);
        assertThat(notes("fail")).isZero();
        assertThat(sql.list("SELECT id FROM audit_entry WHERE after_json LIKE '%\"fail\"%'", row -> row.getString(1)))
                .isEmpty();
        Answer again = api.post(NOTES, "{\"title\":\"good " + key + "\",\"urgent\":true}", "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void a_key_belongs_to_one_body_one_address_and_one_caller() throws Exception {
        assertThat(once("a", () -> created("x")).call().code()).isEqualTo(201);
        assertThat(refusal(once("b", () -> created("y")))).isEqualTo("422 IDEMPOTENCY_KEY_REUSED");
        HttpRequest<?> elsewhere = HttpRequest.POST("/other", "").header("Idempotency-Key", key);
        assertThat(refusal(() -> idempotency.once(CLERK, elsewhere, body("a"), Note.class, () -> created("y"))))
                .isEqualTo("422 IDEMPOTENCY_KEY_REUSED");
        HttpResponse<Note> other =
                idempotency.once(People.clerk("other"), request(), body("a"), Note.class, () -> created("z"));
        assertThat(other.body().title()).isEqualTo("z");
    }

    @Test
    void keys_that_differ_in_case_or_in_trailing_marks_are_two_keys() throws Exception {
        String long255 = "k".repeat(255);
        for (String one : List.of("Key!" + key, "key!" + key, "key!" + key + "!", long255)) {
            HttpRequest<?> request = HttpRequest.POST("/notes", "").header("Idempotency-Key", one);
            HttpResponse<Note> answer = idempotency.once(CLERK, request, body("a"), Note.class, () -> created("fresh"));
            assertThat(answer.getHeaders().get("Idempotent-Replayed")).isNull();
        }
    }

    @Test
    void a_key_must_be_given_once_and_be_visible_ascii() {
        Api api = service.api().as(TestTokens.bankAClerk());
        String body = "{\"title\":\"x\",\"urgent\":true}";
        assertThat(api.post(NOTES, body).at("/code")).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(api.post(NOTES, body, "Idempotency-Key", "").at("/code")).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        for (String bad : List.of("k".repeat(256), "a b", "a\tb")) {
            Answer answer = api.post(NOTES, body, "Idempotency-Key", bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.at("/code")).isEqualTo("IDEMPOTENCY_KEY_INVALID");
        }
        assertThat(api.post(NOTES, body, "Idempotency-Key", "a", "Idempotency-Key", "b")
                        .at("/code"))
                .isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }

    private Callable<HttpResponse<Note>> once(String body, Supplier<HttpResponse<Note>> work) {
        return () -> idempotency.once(CLERK, request(), body(body), Note.class, work);
    }

    private HttpRequest<?> request() {
        return HttpRequest.POST("/notes", "").header("Idempotency-Key", key);
    }

    private static Map<String, String> body(String text) {
        return Map.of("text", text);
    }

    private HttpResponse<Note> created(String title) {
        sql.update(
                "INSERT INTO note (id, owner, title, content, version) VALUES (?, 'x', ?, '{}', 1)",
                UUID.randomUUID().toString(),
                title);
        return HttpResponse.created(new Note(
                        "1",
                        1,
                        title,
                        new techfin.servicekit.sample.NewNote("t", null, null, null, false, null, null, null)))
                .header("Location", "/notes/" + title);
    }

    private long notes(String title) {
        return sql.first("SELECT COUNT(*) FROM note WHERE title = ?", row -> row.getLong(1), title)
                .orElseThrow();
    }

    private static String refusal(Callable<?> call) {
        Problem problem = catchThrowableOfType(Problem.class, call::call);
        return problem.status() + " " + problem.code();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
