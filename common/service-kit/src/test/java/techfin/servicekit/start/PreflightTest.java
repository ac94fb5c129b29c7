package techfin.servicekit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.servicekit.sample.SampleService;
import techfin.testkit.database.MySqlFamily;

@org.jspecify.annotations.NullUnmarked
class PreflightTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TECHFIN_SAMPLE_PORT|abc|must be a number from 0 to 65535, was 'abc'",
                "TECHFIN_SAMPLE_PORT|70000|must be a number",
                "TECHFIN_SAMPLE_PORT|-1|must be a number",
                "TECHFIN_GATEWAY_PORT|x|must be a number from 1 to 65535",
                "TECHFIN_DEMO|maybe|must be true or false",
                "TECHFIN_DEMO_DAY_SHIFT|30|moves the days of a demonstration only",
                "TECHFIN_DEMO_DAY_SHIFT|-1|must be a number from 0 to 3650",
                "TECHFIN_HOST|no such host|is no address of this machine",
                "TECHFIN_SAMPLE_DB_URL|jdbc:postgresql://user:secret@x/y|must begin with jdbc:h2: or jdbc:mysql:",
                "TECHFIN_SAMPLE_DB_URL|mysql|must begin with jdbc:h2: or jdbc:mysql:",
                "TECHFIN_SAMPLE_DB_USER||is needed with a jdbc:mysql: database",
                "TECHFIN_SAMPLE_DB_POOL|1|must be a number from 2",
                "TECHFIN_SAMPLE_DB_PASSWORD_FILE|/no/such/file|cannot read the file '/no/such/file'",
            })
    void a_bad_setting_is_named_in_one_line(String name, String value, String complaint) {
        Map<String, String> settings = new HashMap<>();
        if (value == null) {
            settings.put("TECHFIN_SAMPLE_DB_URL", "jdbc:mysql://127.0.0.1/x");
        } else {
            settings.put(name, value);
        }
        assertThat(complaint(settings)).startsWith(name + ": " + complaint).doesNotContain("\n", "secret");
    }

    @Test
    void a_setting_that_is_given_twice_is_named() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "planted\n");
        assertThat(complaint(Map.of(
                        "TECHFIN_SAMPLE_DB_PASSWORD", "planted", "TECHFIN_SAMPLE_DB_PASSWORD_FILE", secret.toString())))
                .isEqualTo("TECHFIN_SAMPLE_DB_PASSWORD: is set twice, here and in TECHFIN_SAMPLE_DB_PASSWORD_FILE");
    }

    @Test
    void a_secret_may_come_as_a_file() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "planted\n");
        Settings settings = new Settings(Map.of("TECHFIN_SAMPLE_DB_PASSWORD_FILE", secret.toString()));
        assertThat(settings.text("TECHFIN_SAMPLE_DB_PASSWORD")).contains("planted");
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(complaint(Map.of("TECHFIN_SAMPLE_PORT", port)))
                    .isEqualTo("TECHFIN_SAMPLE_PORT: cannot listen on 127.0.0.1:" + port + ", is it in use?");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(complaint(Map.of(
                        "TECHFIN_SAMPLE_DB_URL", "jdbc:mysql://127.0.0.1:" + port + "/x?password=secret",
                        "TECHFIN_SAMPLE_DB_USER", "u",
                        "TECHFIN_SAMPLE_DB_PASSWORD", "secret")))
                .startsWith("TECHFIN_SAMPLE_DB_URL: cannot connect to jdbc:mysql://127.0.0.1:" + port + "/x (")
                .doesNotContain("secret", "\n");
    }

    @Test
    void a_wrong_password_names_the_database() {
        MySqlFamily.running()
                .ifPresent(server -> assertThat(complaint(Map.of(
                                "TECHFIN_SAMPLE_DB_URL", server.fresh().url(),
                                "TECHFIN_SAMPLE_DB_USER", "nobody",
                                "TECHFIN_SAMPLE_DB_PASSWORD", "wrong-secret")))
                        .startsWith("TECHFIN_SAMPLE_DB_URL: cannot connect to jdbc:mysql:")
                        .doesNotContain("wrong-secret"));
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(complaint(Map.of("TECHFIN_DATA", file.toString()))).startsWith("TECHFIN_DATA: cannot connect to");
    }

    @Test
    void good_settings_pass() {
        Map<String, String> settings = Map.of("TECHFIN_DATA", folder.toString(), "TECHFIN_SAMPLE_PORT", "0");
        Preflight.check(SampleService.NAME, new Settings(settings));
        assertThat(folder.resolve("sample")).isDirectory();
    }

    private String complaint(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("TECHFIN_DATA", folder.toString(), "TECHFIN_SAMPLE_PORT", "0"));
        all.putAll(settings);
        return catchThrowableOfType(BadSetting.class, () -> Preflight.check(SampleService.NAME, new Settings(all)))
                .getMessage();
    }
}
