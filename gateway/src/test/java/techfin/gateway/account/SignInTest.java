package techfin.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import techfin.gateway.GatewayUnderTest;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

@OnEveryDatabase
class SignInTest {
    private static final String LOGIN = "/api/auth/v1/login";
    private static final String REFRESH = "/api/auth/v1/refresh";
    private static final String LOGOUT = "/api/auth/v1/logout";
    private static final String ME = "/api/auth/v1/me";

    @SuppressWarnings("NullAway.Init")
    private static GatewayUnderTest gateway;

    private final TestDatabase database;

    SignInTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        gateway = GatewayUnderTest.start(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        gateway.close();
    }

    @Test
    void a_demo_account_signs_in_and_is_told_who_it_is() {
        Answer tokens = gateway.signIn("county.371502");

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.at("/tokenType")).isEqualTo("Bearer");
        assertThat(tokens.json().at("/expiresIn").intValue()).isEqualTo(300);
        assertThat(tokens.header("Cache-Control")).hasValue("no-store");
        Answer me = gateway.api().as(tokens.at("/accessToken")).get(ME);
        assertThat(me.json().toString())
                .isEqualTo("{\"username\":\"county.371502\",\"displayName\":\"东昌府区初审员\","
                        + "\"roles\":[\"COUNTY_REVIEWER\"],\"organisation\":{\"kind\":\"COUNTY\",\"code\":\"371502\","
                        + "\"name\":\"东昌府区科学技术局\"},\"divisionCodes\":[\"371502\"],\"uscc\":null}");
        assertThat(gateway.as("enterprise.a").get(ME).at("/uscc")).isEqualTo("91371502MA0000001X");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_answer_alike() {
        Answer wrong = gateway.signIn("bank-a.clerk", "techfin-demo-2027");
        Answer unknown = gateway.signIn("nobody.here", "techfin-demo-2026");
        Answer odd = gateway.signIn("Bank-A.Clerk ", "techfin-demo-2026");

        for (Answer answer : List.of(wrong, unknown, odd)) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
            assertThat(withoutTrace(answer)).isEqualTo(withoutTrace(wrong));
            assertThat(answer.at("/code")).isEqualTo("SIGN_IN_REFUSED");
        }
    }

    @Test
    void a_refresh_token_gives_a_new_pair_once() {
        String first = gateway.signIn("bank-a.clerk").at("/refreshToken");

        Answer second = refresh(first);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/refreshToken")).isNotEqualTo(first).hasSizeGreaterThanOrEqualTo(43);
        assertThat(gateway.api().as(second.at("/accessToken")).get(ME).at("/username"))
                .isEqualTo("bank-a.clerk");
        assertThat(refresh(second.at("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void a_used_refresh_token_ends_the_whole_family_and_no_other() {
        String first = gateway.signIn("bank-a.clerk").at("/refreshToken");
        String other = gateway.signIn("bank-a.clerk").at("/refreshToken");
        Answer second = refresh(first);

        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(refresh(first).at("/code")).isEqualTo("SESSION_ENDED");
        assertThat(refresh(second.at("/refreshToken")).status()).isEqualTo(401);
        assertThat(gateway.api().as(second.at("/accessToken")).get(ME).status()).isEqualTo(401);
        assertThat(refresh(other).status()).isEqualTo(200);
    }

    @Test
    void of_parallel_uses_of_a_refresh_token_exactly_one_wins_and_the_family_ends() throws Exception {
        String token = gateway.signIn("bank-b.clerk").at("/refreshToken");

        List<Answer> answers = atOnce(8, () -> refresh(token));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(7);
        Answer winner = answers.stream()
                .filter(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(refresh(winner.at("/refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_by_either_token() {
        Answer one = gateway.signIn("auditor");
        Answer other = gateway.signIn("auditor");

        assertThat(gateway.api()
                        .post(LOGOUT, "{\"refreshToken\":\"" + one.at("/refreshToken") + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(gateway.api()
                        .as(other.at("/accessToken"))
                        .send("POST", LOGOUT, null)
                        .status())
                .isEqualTo(204);

        for (Answer tokens : List.of(one, other)) {
            assertThat(refresh(tokens.at("/refreshToken")).status()).isEqualTo(401);
            assertThat(gateway.api().as(tokens.at("/accessToken")).get(ME).status())
                    .isEqualTo(401);
        }
        assertThat(gateway.api().send("POST", LOGOUT, null).status()).isEqualTo(401);
        assertThat(gateway.api()
                        .post(LOGOUT, "{\"refreshToken\":\"never-given-out\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void thirty_wrong_tries_are_borne_then_the_caller_has_to_wait_and_others_do_not() {
        gateway.clock().stop();
        try {
            for (int i = 0; i < 30; i++) {
                assertThat(gateway.signIn("bank-a.checker", "wrong-password-" + i)
                                .status())
                        .isEqualTo(401);
            }

            Answer refused = gateway.signIn("bank-a.checker");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/code")).isEqualTo("TOO_MANY_ATTEMPTS");
            assertThat(refused.header("Retry-After")).hasValue("10");
            assertThat(gateway.signIn("bank-b.checker").status()).isEqualTo(200);

            gateway.clock().move(Duration.ofSeconds(9));
            assertThat(gateway.signIn("bank-a.checker").header("Retry-After")).hasValue("1");
            gateway.clock().move(Duration.ofSeconds(1));
            assertThat(gateway.signIn("bank-a.checker").status()).isEqualTo(200);
        } finally {
            gateway.clock().goOn();
        }
    }

    @Test
    void what_is_no_sign_in_is_told_with_pointers() {
        Answer missing = gateway.api().post(LOGIN, "{\"username\":\"admin\"}");
        Answer unknownField = gateway.api().post(LOGIN, "{\"username\":\"a\",\"password\":\"b\",\"role\":\"ADMIN\"}");
        Answer number = gateway.api().post(LOGIN, "{\"username\":1,\"password\":null}");
        Answer long_ = gateway.signIn("admin", "x".repeat(129));

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.at("/errors/0/pointer")).isEqualTo("/password");
        assertThat(unknownField.at("/errors/0/pointer")).isEqualTo("/role");
        assertThat(number.json().at("/errors")).hasSize(2);
        assertThat(long_.at("/errors/0/code")).isEqualTo("TOO_LONG");
    }

    @Test
    void the_database_keeps_no_refresh_token_and_no_password() {
        String token = gateway.signIn("finance.payer").at("/refreshToken");

        assertThat(Tables.dump(database))
                .doesNotContain(token)
                .doesNotContain("techfin-demo-2026")
                .contains("$argon2id$");
    }

    @Test
    void the_audit_trail_learns_of_sign_in_refusal_and_sign_out() {
        Answer tokens = gateway.signIn("rule.author");
        gateway.signIn("rule.author", "a-wrong-password");
        gateway.api().as(tokens.at("/accessToken")).send("POST", LOGOUT, null);

        Answer entries = gateway.as("auditor").get("/api/auth/v1/audit/entries?limit=500");

        assertThat(entries.json().findValuesAsText("action"))
                .contains("SIGN_IN", "SIGN_IN_REFUSED", "SIGN_OUT", "ADD_USER");
        assertThat(entries.text()).doesNotContain("a-wrong-password");
    }

    @Test
    void auditors_alone_search_and_export_the_trail_of_accounts() {
        gateway.signIn("rule.approver", "a-wrong-password");
        String trail = "/api/auth/v1/audit/trail";
        assertThat(gateway.as("auditor")
                        .get(trail + "?action=SIGN_IN_REFUSED")
                        .json()
                        .findValuesAsText("action"))
                .isNotEmpty()
                .containsOnly("SIGN_IN_REFUSED");
        for (String path : List.of(trail, trail + "/count", trail + ".jsonl")) {
            assertThat(gateway.as("auditor").get(path).status()).isEqualTo(200);
            assertThat(gateway.as("auditor").get(path + "?from=2025-02-30").status())
                    .isEqualTo(400);
            assertThat(gateway.as("auditor").get(path + "?by=x").status()).isEqualTo(400);
            assertThat(gateway.as("admin").get(path).status()).isEqualTo(403);
            assertThat(gateway.api().get(path).status()).isEqualTo(401);
        }
    }

    private Answer refresh(String token) {
        return gateway.api().post(REFRESH, "{\"refreshToken\":\"" + token + "\"}");
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> answers = IntStream.range(0, callers)
                    .mapToObj(i -> executor.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<T> all = new java.util.ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
