package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Sends a sheet with one repayment of a loan that nobody knows. */
final class PaymentSheets {
    static final String PATH = "/api/ip-pledge/v1/payment-imports";
    private static final String BODY = """
            --frame7f3a\r
            Content-Disposition: form-data; name="file"; filename="payments.csv"\r
            \r
            借据号,类别,日期,金额（元）,凭证号
            N-NONE,还款,2026-09-01,1.00,
            \r
            --frame7f3a--\r
            """;

    private final RunningService service;

    PaymentSheets(RunningService service) {
        this.service = service;
    }

    Answer send(String token) {
        return service.as(token)
                .sendBytes(
                        "POST",
                        PATH,
                        BODY.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "multipart/form-data; boundary=frame7f3a");
    }

    /** The id of bank A's batch once its check is over. */
    String checked() {
        Answer taken = send(TestTokens.bankAClerk());
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        String path = PATH + "/" + taken.at("/id");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> service.as(TestTokens.bankAClerk())
                        .get(path)
                        .at("/status")
                        .equals("CHECKED"));
        return taken.at("/id");
    }
}
