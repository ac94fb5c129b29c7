package techfin.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import techfin.gateway.GatewayUnderTest;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;

@OnEveryDatabase
class UsersTest {
    private static final String USERS = "/api/auth/v1/users";
    private static final String ORGANISATIONS = "/api/auth/v1/organisations";
    private static final String PASSWORD = "a-first-password-𠮷";

    @SuppressWarnings("NullAway.Init")
    private static GatewayUnderTest gateway;

    @SuppressWarnings("NullAway.Init")
    private Api admin;

    private final TestDatabase database;

    UsersTest(TestDatabase database) {
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

    @BeforeEach
    void signIn() {
        admin = gateway.as("admin");
    }

    @Test
    void an_administrator_adds_an_organisation_and_a_user_who_then_signs_in() {
        Answer organisation = post(ORGANISATIONS, "{\"kind\":\"BANK\",\"code\":\"BANK-C\",\"name\":\"临清示范村镇银行\"}");
        assertThat(organisation.status()).isEqualTo(201);
        assertThat(organisation.header("Location")).hasValue(ORGANISATIONS + "/" + organisation.at("/id"));

        Answer user = addClerk("bank-c.clerk", organisation.at("/id"));

        assertThat(user.status()).isEqualTo(201);
        assertThat(user.header("ETag")).hasValue("\"v0\"");
        assertThat(user.text()).doesNotContain(PASSWORD).doesNotContain("argon2");
        Answer me = gateway.api()
                .as(gateway.signIn("bank-c.clerk", PASSWORD).at("/accessToken"))
                .get("/api/auth/v1/me");
        assertThat(me.at("/organisation/code")).isEqualTo("BANK-C");
        assertThat(admin.get(USERS + "?organisationId=" + organisation.at("/id"))
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(admin.get(USERS + "/count?organisationId=" + organisation.at("/id"))
                        .at("/count"))
                .isEqualTo("1");
        assertThat(Tables.dump(database)).doesNotContain(PASSWORD);
    }

    @Test
    void a_name_or_code_that_exists_answers_409_with_a_link() {
        Answer organisation = post(ORGANISATIONS, "{\"kind\":\"BANK\",\"code\":\"BANK-A\",\"name\":\"x\"}");
        Answer user = addClerk("bank-a.clerk", organisationOf("bank-a.clerk"));

        assertThat(organisation.status()).isEqualTo(409);
        assertThat(organisation.at("/link")).startsWith(ORGANISATIONS + "/");
        assertThat(user.status()).isEqualTo(409);
        assertThat(admin.get(user.at("/link")).at("/username")).isEqualTo("bank-a.clerk");
    }

    @Test
    void an_idempotency_key_adds_a_user_once() {
        String organisation = organisationOf("bank-b.clerk");
        String key = UUID.randomUUID().toString();
        String body = newUser("bank-b.second", organisation, PASSWORD);

        Answer first = admin.post(USERS, body, "Idempotency-Key", key);
        Answer again = admin.post(USERS, body, "Idempotency-Key", key);
        Answer other = admin.post(USERS, newUser("bank-b.third", organisation, PASSWORD), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(admin.post(USERS, body).at("/code")).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void every_wrong_field_is_named() {
        String bank = organisationOf("bank-a.clerk");

        Answer form = post(
                USERS,
                "{\"username\":\"A b\",\"displayName\":\" \",\"organisationId\":\"" + bank
                        + "\",\"roles\":[],\"divisionCodes\":[\"37\"],\"uscc\":\"x\",\"password\":\"short\",\"admin\":true}");
        assertThat(form.status()).isEqualTo(400);
        assertThat(form.json().at("/errors").findValuesAsText("pointer"))
                .contains("/username", "/displayName", "/roles", "/uscc", "/password", "/admin");

        Answer role = post(USERS, newUser("new.person", bank, PASSWORD).replace("BANK_CLERK", "ADMIN"));
        assertThat(role.status()).isEqualTo(400);
        assertThat(role.at("/errors/0/pointer")).isEqualTo("/roles/0");
        assertThat(role.at("/errors/0/code")).isEqualTo("ROLE_NOT_ALLOWED");
        Answer organisation =
                post(USERS, newUser("new.person", UUID.randomUUID().toString(), PASSWORD));
        assertThat(organisation.at("/errors/0/pointer")).isEqualTo("/organisationId");
    }

    @Test
    void a_locked_user_is_out_at_once_and_comes_in_again_when_unlocked() {
        Answer tokens = gateway.signIn("county.371581");
        Api locked = gateway.api().as(tokens.at("/accessToken"));
        assertThat(locked.get("/api/auth/v1/me").status()).isEqualTo(200);
        JsonNode user = user("county.371581");

        Answer answer = decide(user, "lock", "{\"reason\":\"left\"}", "\"v0\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/locked").booleanValue()).isTrue();
        assertThat(locked.get("/api/auth/v1/me").status()).isEqualTo(401);
        assertThat(gateway.signIn("county.371581").at("/code")).isEqualTo("SIGN_IN_REFUSED");
        assertThat(refresh(tokens).status()).isEqualTo(401);
        assertThat(decide(
                                user,
                                "lock",
                                "{\"reason\":\"again\"}",
                                answer.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(409);

        assertThat(decide(
                                user,
                                "unlock",
                                "{\"reason\":\"back\"}",
                                answer.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(200);
        Answer back = gateway.signIn("county.371581");
        assertThat(gateway.api()
                        .as(back.at("/accessToken"))
                        .get("/api/auth/v1/me")
                        .status())
                .isEqualTo(200);
        assertThat(refresh(tokens).status()).isEqualTo(401);
    }

    @Test
    void a_lock_set_elsewhere_counts_within_seconds() {
        Answer tokens = gateway.signIn("ip.approver");
        Api person = gateway.api().as(tokens.at("/accessToken"));
        assertThat(person.get("/api/auth/v1/me").status()).isEqualTo(200);

        Tables.lock(database, "ip.approver");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> person.get("/api/auth/v1/me").status() == 401);
        assertThat(refresh(tokens).status()).isEqualTo(401);
    }

    @Test
    void other_rights_count_at_once_and_need_the_version_that_was_seen() {
        Answer old = gateway.signIn("bureau.reviewer");
        JsonNode user = user("bureau.reviewer");
        String path = USERS + "/" + user.at("/id").textValue() + "/rights";
        String body =
                "{\"roles\":[\"BUREAU_REVIEWER\",\"RULE_AUTHOR\"],\"divisionCodes\":[\"371502\"],\"reason\":\"stand-in\"}";

        assertThat(admin.put(path, body).status()).isEqualTo(428);
        assertThat(admin.put(path, body, "If-Match", "*").status()).isEqualTo(428);
        Answer changed = admin.put(path, body, "If-Match", "\"v0\"");
        Answer stale = admin.put(path, body, "If-Match", "\"v0\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).hasValue("\"v1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer")).contains("/areas/1", "/roles/1");
        assertThat(gateway.api()
                        .as(old.at("/accessToken"))
                        .get("/api/auth/v1/me")
                        .status())
                .isEqualTo(401);
        assertThat(gateway.as("bureau.reviewer").get("/api/auth/v1/me").json().at("/roles"))
                .hasSize(2);
    }

    @Test
    void a_reset_password_replaces_the_old_one_and_ends_all_sessions() {
        Answer tokens = gateway.signIn("finance.payer");

        Answer reset = decide(user("finance.payer"), "password", "{\"password\":\"another-password-1\"}", "\"v0\"");

        assertThat(reset.status()).isEqualTo(200);
        assertThat(gateway.signIn("finance.payer").status()).isEqualTo(401);
        assertThat(refresh(tokens).status()).isEqualTo(401);
        assertThat(gateway.signIn("finance.payer", "another-password-1").status())
                .isEqualTo(200);
    }

    @Test
    void nobody_locks_or_changes_oneself() {
        JsonNode own = user("admin");

        Answer locked = decide(own, "lock", "{\"reason\":\"oops\"}", "\"v0\"");

        assertThat(locked.status()).isEqualTo(409);
        assertThat(locked.at("/code")).isEqualTo("OWN_ACCOUNT");
        assertThat(admin.get("/api/auth/v1/me").status()).isEqualTo(200);
    }

    @Test
    void nobody_but_an_administrator_sees_or_changes_users() {
        Map<String, String> gets =
                Map.of(USERS, "", USERS + "/count", "", ORGANISATIONS, "", ORGANISATIONS + "/count", "");
        for (String username : new String[] {"bank-a.clerk", "enterprise.a", "auditor", "bureau.approver"}) {
            Api other = gateway.as(username);
            gets.keySet()
                    .forEach(path ->
                            assertThat(other.get(path).status()).as(path).isEqualTo(403));
            String id = user("bank-b.clerk").at("/id").textValue();
            assertThat(other.get(USERS + "/" + id).status()).isEqualTo(403);
            assertThat(other.post(USERS + "/" + id + "/lock", "{\"reason\":\"x\"}", "Idempotency-Key", "k")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(gateway.api().get(USERS).status()).isEqualTo(401);
        assertThat(admin.get(USERS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(admin.get(USERS + "/x").status()).isEqualTo(404);
        assertThat(admin.get(USERS + "?limit=501").status()).isEqualTo(400);
        assertThat(admin.get(USERS + "?sort=name").status()).isEqualTo(400);
    }

    @Test
    void the_list_comes_in_pages() {
        Answer first = admin.get(USERS + "?limit=10");
        Answer second = admin.get(USERS + "?limit=500&cursor=" + first.at("/nextCursor"));

        assertThat(first.json().at("/items")).hasSize(10);
        assertThat(second.json().at("/items").size() + 10)
                .isEqualTo(admin.get(USERS + "/count").json().at("/count").intValue());
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
    }

    private Answer addClerk(String username, String organisationId) {
        return post(USERS, newUser(username, organisationId, PASSWORD));
    }

    private static String newUser(String username, String organisationId, String password) {
        return "{\"username\":\"" + username + "\",\"displayName\":\"经办员𠮷\",\"organisationId\":\"" + organisationId
                + "\",\"roles\":[\"BANK_CLERK\"],\"divisionCodes\":[],\"uscc\":null,\"password\":\"" + password + "\"}";
    }

    private Answer post(String path, String body) {
        return admin.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private Answer decide(JsonNode user, String decision, String body, String version) {
        return admin.post(
                USERS + "/" + user.at("/id").textValue() + "/" + decision,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                version);
    }

    private Answer refresh(Answer tokens) {
        return gateway.api().post("/api/auth/v1/refresh", "{\"refreshToken\":\"" + tokens.at("/refreshToken") + "\"}");
    }

    private JsonNode user(String username) {
        for (JsonNode user : admin.get(USERS + "?limit=500").json().at("/items")) {
            if (user.at("/username").textValue().equals(username)) {
                return user;
            }
        }
        throw new AssertionError("no user " + username);
    }

    private String organisationOf(String username) {
        return user(username).at("/organisation/id").textValue();
    }
}
