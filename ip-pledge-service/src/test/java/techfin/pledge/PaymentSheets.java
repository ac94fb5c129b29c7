package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Sends sheets with one repayment, of a loan that nobody knows unless said. */
final class PaymentSheets {
    static final String PATH = "/api/ip-pledge/v1/payment-imports";

    private final RunningService service;

    PaymentSheets(RunningService service) {
        this.service = service;
    }

    Answer send(String token) {
        return send(token, "N-NONE");
    }

    private Answer send(String token, String note) {
        byte[] csv = """
                借据号,类别,日期,金额（元）,凭证号
                %s,还款,2026-09-01,1.00,
                """.formatted(note).getBytes(StandardCharsets.UTF_8);
        return FileParts.send(service.as(token), PATH, "file", "payments.csv", csv);
    }

    /** The id of bank A's batch once its check is over. */
    String checked() {
        return checked("N-NONE");
    }

    /** The same, of the loan with this note. */
    String checked(String note) {
        Answer taken = send(TestTokens.bankAClerk(), note);
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        awaits(taken.at("/id"), "CHECKED");
        return taken.at("/id");
    }

    void awaits(String id, String status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> service.as(TestTokens.bankAClerk())
                        .get(PATH + "/" + id)
                        .at("/status")
                        .equals(status));
    }
}
