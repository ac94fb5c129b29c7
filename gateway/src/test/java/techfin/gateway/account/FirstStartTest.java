package techfin.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import techfin.gateway.GatewayUnderTest;
import techfin.servicekit.start.BadSetting;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;

@OnEveryDatabase
class FirstStartTest {
    private static final Map<String, String> ADMIN =
            Map.of("TECHFIN_ADMIN_USER", "first.admin", "TECHFIN_ADMIN_PASSWORD", "a-long-password-of-mine");

    private final TestDatabase database;

    /** Each test wants a database that nobody has started on. */
    FirstStartTest(TestDatabase database) {
        this.database = database.another();
    }

    @Test
    void without_demo_mode_the_administrator_of_the_settings_is_the_only_user() {
        try (GatewayUnderTest gateway = GatewayUnderTest.start(database, ADMIN, Map.of())) {
            assertThat(gateway.signIn("first.admin", "a-long-password-of-mine").status())
                    .isEqualTo(200);
            assertThat(gateway.signIn("admin").status()).isEqualTo(401);
            assertThat(gateway.signIn("bank-a.clerk").status()).isEqualTo(401);
            assertThat(gateway.api().get("/").text())
                    .doesNotContain("bank-a.clerk")
                    .doesNotContain("techfin-demo");
        }
        // Later starts need no such settings, and do not heed them.
        try (GatewayUnderTest again = GatewayUnderTest.start(database, Map.of(), Map.of())) {
            assertThat(again.signIn("first.admin", "a-long-password-of-mine").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void without_demo_mode_and_without_an_administrator_the_gateway_does_not_start() {
        assertStartFails(Map.of(), "TECHFIN_ADMIN_USER");
        assertStartFails(Map.of("TECHFIN_ADMIN_USER", "first.admin"), "TECHFIN_ADMIN_PASSWORD");
        assertStartFails(with(ADMIN, "TECHFIN_ADMIN_PASSWORD", "short-word1"), "TECHFIN_ADMIN_PASSWORD");
        assertStartFails(with(ADMIN, "TECHFIN_ADMIN_USER", "First Admin"), "TECHFIN_ADMIN_USER");
    }

    @Test
    void data_made_in_one_mode_do_not_start_in_the_other() {
        GatewayUnderTest.start(database).close();
        assertStartFails(ADMIN, "TECHFIN_DEMO: is not true, but these data were made in demo mode");

        TestDatabase real = database.another();
        GatewayUnderTest.start(real, ADMIN, Map.of()).close();
        assertThat(failure(() -> GatewayUnderTest.start(real)))
                .startsWith("TECHFIN_DEMO: is true, but these data were made for real work");
    }

    @Test
    void a_second_start_in_demo_mode_keeps_the_accounts_and_the_key() {
        String data = GatewayUnderTest.folder().toString();
        Map<String, String> settings = Map.of("TECHFIN_DEMO", "true", "TECHFIN_DATA", data);
        String token;
        try (GatewayUnderTest gateway = GatewayUnderTest.start(database, settings, Map.of())) {
            token = gateway.signIn("auditor").at("/accessToken");
        }
        try (GatewayUnderTest again = GatewayUnderTest.start(database, settings, Map.of())) {
            assertThat(again.api().as(token).get("/api/auth/v1/me").at("/username"))
                    .isEqualTo("auditor");
        }
    }

    @Test
    void the_key_lies_in_the_data_folder_for_its_owner_alone() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.start(database)) {
            Path file = Path.of(gateway.environment().get("TECHFIN_DATA"), "gateway", "signing-key.pem");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            try (var files = Files.list(file.getParent())) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void a_key_may_be_given_and_a_wrong_one_stops_the_start() throws Exception {
        Path folder = GatewayUnderTest.folder();
        GatewayUnderTest.start(database, Map.of("TECHFIN_DEMO", "true", "TECHFIN_DATA", folder.toString()), Map.of())
                .close();
        Path key = folder.resolve("gateway").resolve("signing-key.pem");
        Map<String, String> given = Map.of("TECHFIN_DEMO", "true", "TECHFIN_JWT_KEY_FILE", key.toString());
        try (GatewayUnderTest gateway = GatewayUnderTest.start(database, given, Map.of())) {
            assertThat(gateway.signIn("auditor").status()).isEqualTo(200);
            assertThat(Path.of(gateway.environment().get("TECHFIN_DATA"), "gateway"))
                    .doesNotExist();
        }
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), "no key at all");
        assertStartFails(
                Map.of("TECHFIN_DEMO", "true", "TECHFIN_JWT_KEY_FILE", wrong.toString()), "TECHFIN_JWT_KEY_FILE");
    }

    private void assertStartFails(Map<String, String> settings, String line) {
        assertThat(failure(() -> GatewayUnderTest.start(database, settings, Map.of())))
                .startsWith(line);
    }

    /** What the start says: the message of the bad setting, wherever it was wrapped. */
    private static String failure(ThrowableAssert.ThrowingCallable start) {
        Throwable cause = ThrowableAssert.catchThrowable(start);
        while (cause != null && !(cause instanceof BadSetting)) {
            cause = cause.getCause();
        }
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(name, value);
        return all;
    }
}
