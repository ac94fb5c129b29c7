package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** Kill -9 of the loan service while a sheet is checked and while it is written: nothing is lost, nothing is doubled. */
final class SheetKilledTest {
    private static final String API = "/api/loan/v1";
    private static final String IMPORTS = API + "/loan-imports";
    private static final int ROWS = 8_000;

    @Test
    void a_sheet_survives_a_kill_in_its_check_and_in_its_writing(@TempDir Path data) throws Exception {
        ServiceProcess loans = new ServiceProcess(Service.LOAN, data, "-Xmx256m", "loan-sheet-killed.log");
        Api clerk = loans.api().as(TestTokens.bankAClerk());

        Process service = loans.start();
        Answer received = send(clerk);
        assertThat(received.status()).as(received.text()).isEqualTo(202);
        String batch = IMPORTS + "/" + received.at("/id");
        soon().until(() -> number(clerk.get(batch), "/checkedRows") > 0);
        ServiceProcess.kill(service);

        service = loans.start();
        soon().until(() -> "CHECKED".equals(clerk.get(batch).at("/status")));
        assertThat(number(clerk.get(batch), "/acceptedRows")).isEqualTo(ROWS);
        assertThat(count(clerk)).as("a dry run writes nothing").isZero();
        assertThat(confirm(clerk, batch).status()).isEqualTo(202);
        soon().until(() -> count(clerk) > 0);
        ServiceProcess.kill(service);

        service = loans.start();
        try {
            soon().until(() -> "WRITTEN".equals(clerk.get(batch).at("/status")));
            assertThat(number(clerk.get(batch), "/writtenRows")).isEqualTo(ROWS);
            assertThat(count(clerk)).isEqualTo(ROWS);
            assertThat(confirm(clerk, batch).header("Idempotent-Replayed")).hasValue("true");
            Answer again = send(clerk);
            assertThat(again.status()).as(again.text()).isEqualTo(200);
            assertThat(again.at("/id")).isEqualTo(received.at("/id"));
            assertThat(again.at("/alreadyReceived")).isEqualTo("true");
            assertThat(count(clerk)).isEqualTo(ROWS);
            Api auditor = loans.api().as(TestTokens.auditor());
            soon().untilAsserted(() -> assertThat(number(auditor.get(API + "/audit/verify"), "/entries"))
                    .isGreaterThanOrEqualTo(ROWS));
            assertThat(auditor.get(API + "/audit/verify").at("/valid")).isEqualTo("true");
        } finally {
            ServiceProcess.stop(service);
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20));
    }

    private static long count(Api clerk) {
        return number(clerk.get(API + "/loans/count"), "/count");
    }

    private static long number(Answer answer, String pointer) {
        return Long.parseLong(answer.at(pointer));
    }

    private static Answer confirm(Api clerk, String batch) {
        return clerk.with("Idempotency-Key", "confirm-once")
                .post(batch + "/confirmation", "{\"mode\": \"VALID_ROWS\"}");
    }

    private static Answer send(Api clerk) {
        String frame = "sheet-frame";
        String body = "--" + frame + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"loans.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + sheet() + "\r\n--" + frame + "--\r\n";
        return clerk.sendBytes(
                "POST",
                IMPORTS,
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=" + frame);
    }

    private static String sheet() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(30);
        StringBuilder csv = new StringBuilder("借款合同号,借据号,统一社会信用代码,企业名称,所属县（市、区）,行业代码,经办机构代码,合同签订日期,放款日期,到期日期,")
                .append("贷款金额（元）,年利率（%）,担保方式,贷款用途,企业发展阶段,是否首贷\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "C-%1$d,LC-S-%1$d,91371502MA0000001X,聊城光岳精密轴承有限公司,371502,3451,BANK-A-001,%2$s,%2$s,%3$s,"
                            + "500.00,3.45,CREDIT,RESEARCH,EARLY,是%n",
                    i,
                    day,
                    day.plusYears(1)));
        }
        return csv.toString();
    }
}
