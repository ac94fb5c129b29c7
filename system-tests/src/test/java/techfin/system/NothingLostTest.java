package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** Kill -9 of the loan service in the middle of recording: nothing acknowledged is lost, nothing is doubled. */
final class NothingLostTest {
    private static final String LOANS = "/api/loan/v1/loans";
    private static final int ROUNDS = 3;
    private static final int CLERKS = 6;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_a_retry_doubles_nothing(@TempDir Path data) throws Exception {
        ServiceProcess loans = new ServiceProcess(Service.LOAN, data, "-Xmx192m", "loan-killed.log");
        Random seeded = new Random(34);
        List<String> sent = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process service = loans.start();
            int before = acknowledged.size();
            int wanted = before + 10 + seeded.nextInt(30);
            try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
                List<Future<List<String>>> runs = new ArrayList<>();
                for (int clerk = 0; clerk < CLERKS; clerk++) {
                    runs.add(clerks.submit(() -> recordUntilCut(loans)));
                }
                await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= wanted);
                ServiceProcess.kill(service);
                for (Future<List<String>> run : runs) {
                    sent.addAll(run.get());
                }
            }
        }
        Process service = loans.start();
        try {
            prove(loans, sent);
        } finally {
            ServiceProcess.stop(service);
        }
    }

    /** Records loan after loan until the connection breaks; the last one may or may not have been written. */
    private List<String> recordUntilCut(ServiceProcess loans) {
        List<String> sent = new ArrayList<>();
        while (true) {
            String note = "LC-K-" + numbers.incrementAndGet();
            sent.add(note);
            try {
                Answer answer = record(loans, note);
                if (answer.status() == 201) {
                    acknowledged.put(note, answer.at("/id"));
                }
            } catch (UncheckedIOException cut) {
                return sent;
            }
        }
    }

    private void prove(ServiceProcess loans, List<String> sent) {
        assertThat(acknowledged).isNotEmpty();
        for (String note : sent) {
            Answer retried = record(loans, note);
            assertThat(retried.status()).as(retried.text()).isEqualTo(201);
            String first = acknowledged.putIfAbsent(note, retried.at("/id"));
            if (first != null) {
                assertThat(retried.at("/id")).isEqualTo(first);
                assertThat(retried.header("Idempotent-Replayed")).hasValue("true");
            }
        }
        Api clerk = loans.api().as(TestTokens.bankAClerk());
        assertThat(clerk.get(LOANS + "/count").at("/count")).isEqualTo(Integer.toString(sent.size()));
        Api auditor = loans.api().as(TestTokens.auditor());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                auditor.get("/api/loan/v1/audit/verify").at("/entries"))
                        .isEqualTo(Integer.toString(sent.size())));
        assertThat(auditor.get("/api/loan/v1/audit/verify").at("/valid")).isEqualTo("true");
    }

    private static Answer record(ServiceProcess loans, String note) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(30);
        String body = """
                {"contractNumber": "C-%1$s", "noteNumber": "%1$s",
                 "enterprise": {"uscc": "91371502MA0000001X", "name": "聊城光岳精密轴承有限公司",
                                "divisionCode": "371502", "industryCode": "3451", "libraryNumber": null},
                 "bankBranchCode": "BANK-A-001", "signedOn": "%2$s", "disbursedOn": "%2$s", "maturesOn": "%3$s",
                 "principal": "10000.00", "rate": {"kind": "FIXED", "annualRatePercent": "3.45"},
                 "security": "CREDIT", "purpose": "RESEARCH", "stage": "EARLY", "firstLoan": true,
                 "achievement": null, "predecessorNoteNumber": null}
                """.formatted(note, day, day.plusYears(1));
        return loans.api()
                .as(TestTokens.bankAClerk())
                .with("Idempotency-Key", "key-" + note)
                .post(LOANS, body);
    }
}
