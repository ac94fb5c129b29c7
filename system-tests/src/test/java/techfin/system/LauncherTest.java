package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.system.Launcher.Result;
import techfin.testkit.http.Api;

/** {@code ./techfin} as the contract describes it. */
final class LauncherTest {
    @TempDir
    Path folder;

    private Launcher launcher;

    @BeforeEach
    void prepare() {
        launcher = new Launcher(folder.resolve("data"));
    }

    @AfterEach
    void leave_no_process() {
        launcher.run("down");
        assertThat(launcher.processes()).isEmpty();
    }

    @Test
    void up_starts_everything_and_down_leaves_nothing() {
        Result up = launcher.run("up");
        assertThat(up.code()).as(up.said()).isZero();
        assertThat(up.said())
                .contains("http://localhost:" + launcher.port(Service.GATEWAY))
                .contains("bank-a.clerk", "techfin-demo-2026");
        assertThat(signIn("bank-a.clerk", "techfin-demo-2026")).isEqualTo(200);

        Result status = launcher.run("status");
        assertThat(status.code()).isZero();
        for (Service service : Service.values()) {
            assertThat(status.said())
                    .containsPattern(service.title() + " +" + launcher.port(service) + " +[0-9]+ +ready");
        }

        Result again = launcher.run("up");
        assertThat(again.code()).isZero();
        assertThat(again.said()).contains("is up already");
        assertThat(launcher.processes()).hasSize(4);

        Result audit = launcher.run("verify-audit");
        assertThat(audit.code()).as(audit.said()).isZero();
        assertThat(audit.said().lines()).hasSize(4).allMatch(line -> line.contains(": intact, "));

        assertThat(launcher.run("down").code()).isZero();
        assertThat(launcher.processes()).isEmpty();
        Result afterwards = launcher.run("status");
        assertThat(afterwards.code()).isNotZero();
        assertThat(afterwards.said()).doesNotContain("ready").contains("down");
    }

    @Test
    void without_demo_the_first_administrator_comes_from_the_settings() {
        launcher.with("TECHFIN_ADMIN_USER", "first.admin").with("TECHFIN_ADMIN_PASSWORD", "long-enough-and-secret-1");
        Result up = launcher.run("up", "--no-demo");
        assertThat(up.code()).as(up.said()).isZero();
        assertThat(up.said()).doesNotContain("techfin-demo-2026");
        assertThat(signIn("bank-a.clerk", "techfin-demo-2026")).isEqualTo(401);
        assertThat(signIn("first.admin", "long-enough-and-secret-1")).isEqualTo(200);
    }

    @Test
    void a_bad_setting_stops_the_start_with_a_line_that_names_it() {
        Result up = launcher.with("TECHFIN_LOAN_DB_URL", "jdbc:nonsense:x").run("up");
        assertThat(up.code()).isNotZero();
        assertThat(up.said()).containsPattern("loan did not start: TECHFIN_LOAN_DB_URL: .*");
        assertThat(launcher.processes()).isEmpty();
    }

    @Test
    void a_port_that_another_program_holds_is_named() throws IOException {
        try (ServerSocket held =
                new ServerSocket(launcher.port(Service.IP_PLEDGE), 1, InetAddress.getLoopbackAddress())) {
            Result up = launcher.run("up");
            assertThat(up.code()).isNotZero();
            assertThat(up.said().lines().toList())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("port " + held.getLocalPort(), "TECHFIN_PLEDGE_PORT");
            assertThat(launcher.processes()).isEmpty();
        }
    }

    @Test
    void reset_deletes_only_what_techfin_made_and_only_when_told() throws IOException {
        launcher.run("down");
        Files.createDirectories(launcher.data().resolve("loan"));
        assertThat(launcher.run("reset", "--yes").code()).isNotZero();
        assertThat(launcher.data()).exists();

        Files.createFile(launcher.data().resolve(".techfin"));
        assertThat(launcher.run("reset").code()).isNotZero();
        assertThat(launcher.data()).exists();

        assertThat(launcher.run("reset", "--yes").code()).isZero();
        assertThat(launcher.data()).doesNotExist();
    }

    @Test
    void what_it_does_not_know_it_says_in_one_line() {
        assertThat(launcher.run("fly").code()).isNotZero();
        assertThat(launcher.run("logs", "payments").said().lines()).hasSize(1);
        Result up = launcher.run("up", "--fast");
        assertThat(up.code()).isNotZero();
        assertThat(up.said()).contains("--fast").contains("--no-demo");
    }

    @Test
    void a_number_in_a_pid_file_that_belongs_to_another_program_is_left_alone() throws IOException {
        Files.createDirectories(launcher.data().resolve("run"));
        long own = ProcessHandle.current().pid();
        Files.writeString(launcher.data().resolve("run/loan.pid"), own + "\n");
        assertThat(launcher.run("status").said()).containsPattern("loan +[0-9]+ +- +down");
        assertThat(launcher.run("down").code()).isZero();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(launcher.data().resolve("run/loan.pid")).doesNotExist();
    }

    private int signIn(String username, String password) {
        return Api.at(launcher.port(Service.GATEWAY))
                .post("/api/auth/v1/login", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
                .status();
    }
}
