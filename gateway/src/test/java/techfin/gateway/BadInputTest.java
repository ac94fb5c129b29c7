package techfin.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.openapi.ApiDescription;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.openapi.RowCounts;

class BadInputTest {
    private static final String USERS = "/api/auth/v1/users";

    @SuppressWarnings("NullAway.Init")
    private static GatewayUnderTest gateway;

    @SuppressWarnings("NullAway.Init")
    private static String admin;

    @BeforeAll
    static void start() {
        gateway = GatewayUnderTest.start(TestDatabase.h2());
        admin = gateway.signIn("admin").at("/accessToken");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @TestFactory
    Stream<DynamicNode> bad_input() {
        String bank = user("bank-a.clerk").at("/organisation/id").textValue();
        String refreshToken = gateway.signIn("auditor").at("/refreshToken");
        String rights = "{\"roles\":[\"BANK_CLERK\"],\"divisionCodes\":[\"371502\"],\"reason\":\"stand-in\"}";
        return BadInput.of(
                        ApiDescription.read(Path.of("api/openapi.yaml")),
                        URI.create("http://127.0.0.1:" + gateway.port()))
                .example(
                        "POST /api/auth/v1/login",
                        Example.of("{\"username\":\"rule.author\",\"password\":\"techfin-demo-2026\"}"))
                .example("POST /api/auth/v1/refresh", Example.of("{\"refreshToken\":\"" + refreshToken + "\"}"))
                .elsewhere("POST /api/auth/v1/logout", "SignInTest: its body may be left out")
                .example(
                        "POST /api/auth/v1/organisations",
                        command(Example.of(() ->
                                        "{\"kind\":\"COUNTY\",\"code\":\"C-" + number() + "\",\"name\":\"莘县科学技术局\"}"))
                                .keeps("/name"))
                .example(
                        "POST " + USERS,
                        command(Example.of(() -> newUser(bank, "BANK_CLERK", "null")))
                                .keeps("/displayName"),
                        command(Example.of(() -> newUser(
                                user("enterprise.a").at("/organisation/id").textValue(),
                                "ENTERPRISE",
                                "\"91371502MA0000001X\""))))
                .example("POST " + USERS + "/{id}/lock", onUser("bank-b.clerk", "{\"reason\":\"left\"}"))
                .example("POST " + USERS + "/{id}/unlock", onUser(locked("bank-b.checker"), "{\"reason\":\"back\"}"))
                .example(
                        "POST " + USERS + "/{id}/password",
                        onUser("ip.reviewer", "{\"password\":\"another-password\"}"))
                .example("PUT " + USERS + "/{id}/rights", onUser("bank-a.clerk", rights))
                .written(() -> RowCounts.of(
                        DelegatingDataSource.unwrapDataSource(gateway.beans().getBean(DataSource.class)),
                        // A refused sign-in is written down, and nothing but that.
                        "audit_entry",
                        "audit_seal",
                        "audit_pending",
                        "audit_head"))
                .tests();
    }

    private static Example command(Example example) {
        return example.as(admin)
                .header("Idempotency-Key", () -> UUID.randomUUID().toString());
    }

    private static Example onUser(String username, String body) {
        return command(Example.of(body))
                .path("id", () -> user(username).at("/id").textValue())
                .header("If-Match", version(username));
    }

    private static String locked(String username) {
        gateway.api()
                .as(admin)
                .post(
                        USERS + "/" + user(username).at("/id").textValue() + "/lock",
                        "{\"reason\":\"left\"}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        version(username).get());
        return username;
    }

    private static Supplier<String> version(String username) {
        return () -> gateway.api()
                .as(admin)
                .get(USERS + "/" + user(username).at("/id").textValue())
                .header("ETag")
                .orElseThrow();
    }

    private static JsonNode user(String username) {
        for (JsonNode user :
                gateway.api().as(admin).get(USERS + "?limit=500").json().at("/items")) {
            if (user.at("/username").textValue().equals(username)) {
                return user;
            }
        }
        throw new AssertionError("no user " + username);
    }

    private static String newUser(String organisationId, String role, String uscc) {
        return "{\"username\":\"u-" + number() + "\",\"displayName\":\"经办员\",\"organisationId\":\"" + organisationId
                + "\",\"roles\":[\"" + role + "\"],\"divisionCodes\":[\"371502\"],\"uscc\":" + uscc
                + ",\"password\":\"a-first-password\"}";
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
