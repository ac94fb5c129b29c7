package techfin.servicekit.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.servicekit.sample.SampleMain;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@NullUnmarked
class ServiceProcessTest {
    @TempDir
    Path folder;

    private Process process;

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void a_bad_setting_ends_the_process_with_code_2_and_one_line() throws Exception {
        begin(Map.of("TECHFIN_SAMPLE_PORT", "abc"));
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(complaints()).containsExactly("TECHFIN_SAMPLE_PORT: must be a number from 0 to 65535, was 'abc'");
        assertThat(Files.readString(folder.resolve("out"))).isEmpty();
    }

    @Test
    void a_setting_found_bad_late_is_told_in_the_same_way() throws Exception {
        begin(Map.of("TECHFIN_JWKS", "no keys", "TECHFIN_SAMPLE_PORT", String.valueOf(freePort())));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(complaints()).containsExactly("TECHFIN_JWKS: is no JSON key set");
        assertThat(Files.readString(folder.resolve("out"))).doesNotContain("at techfin.");
    }

    @Test
    void a_service_keeps_its_records_and_ends_what_it_began_when_told_to_stop() throws Exception {
        int port = freePort();
        Map<String, String> settings =
                Map.of("TECHFIN_SAMPLE_PORT", String.valueOf(port), "TECHFIN_JWKS", TestTokens.jwksJson());
        begin(settings);
        Api api = Api.at(port).as(TestTokens.bankAClerk());
        awaitReady(api);
        Answer note = api.post("/api/sample/v1/notes", "{\"title\":\"kept\",\"urgent\":true}", "Idempotency-Key", "k");
        assertThat(note.status()).isEqualTo(201);
        CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> api.get("/api/sample/v1/notes/slow"));
        Awaitility.await().until(() -> Files.readString(folder.resolve("out")).contains("slow request is in"));
        process.destroy();
        assertThat(slow.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        begin(settings);
        awaitReady(api);
        assertThat(api.get(note.header("Location").orElseThrow()).at("/title")).isEqualTo("kept");
    }

    @Test
    void what_was_acknowledged_survives_a_kill() throws Exception {
        int port = freePort();
        Map<String, String> settings =
                Map.of("TECHFIN_SAMPLE_PORT", String.valueOf(port), "TECHFIN_JWKS", TestTokens.jwksJson());
        begin(settings);
        Api api = Api.at(port).as(TestTokens.bankAClerk());
        awaitReady(api);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Answer note =
                    api.post("/api/sample/v1/notes", "{\"title\":\"n\",\"urgent\":true}", "Idempotency-Key", "k" + i);
            kept.add(note.header("Location").orElseThrow());
        }
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        begin(settings);
        awaitReady(api);
        assertThat(kept)
                .allSatisfy(location -> assertThat(api.get(location).status()).isEqualTo(200));
    }

    private void begin(Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SampleMain.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("TECHFIN_") || name.startsWith("JAVA_"));
        builder.environment().put("TECHFIN_DATA", folder.resolve("data").toString());
        builder.environment().putAll(settings);
        process = builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private List<String> complaints() throws IOException {
        return Files.readAllLines(folder.resolve("err"));
    }

    private void awaitReady(Api api) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> api.get("/health/readiness").status() == 200);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
