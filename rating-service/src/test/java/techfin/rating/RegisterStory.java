package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import techfin.lending.enterprise.Uscc;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of an enterprise's life on the register over HTTP, each with the people who take it. */
public final class RegisterStory {
    public static final String ENTERPRISES = "/api/rating/v1/enterprises";
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final RunningService service;

    public RegisterStory(RunningService service) {
        this.service = service;
    }

    /** A code that no other enterprise of the tests has. */
    public static String freshUscc() {
        return Uscc.withCheckCharacter(String.format(Locale.ROOT, "91371502MD%07d", NUMBERS.incrementAndGet()))
                .value();
    }

    /** A medium maker of bearings in 371502. */
    public static String enterprise(String uscc) {
        return """
                {"uscc": "%s", "name": "聊城𠮷成轴承有限公司", "divisionCode": "371502", "industryCode": "3451",
                 "foundedOn": "2012-04-18", "staff": 320, "revenue": "126000000.00", "totalAssets": "98000000.00"}
                """.formatted(uscc);
    }

    public Answer register(String token, String json) {
        return service.post(token, ENTERPRISES, json);
    }

    /** The code of a fresh enterprise on the register. */
    public String registered() {
        return registered(freshUscc());
    }

    /** The same with this code; one that is on the register already stays as it is. */
    public String registered(String uscc) {
        Answer answer = register(TestTokens.bureauReviewer(), enterprise(uscc));
        assertThat(answer.status()).as(answer.text()).isIn(201, 409);
        return uscc;
    }

    public Answer change(String token, String uscc, String json, String etag) {
        return service.post(token, ENTERPRISES + "/" + uscc + "/changes", json, "If-Match", etag);
    }

    public Answer get(String token, String uscc) {
        return service.as(token).get(ENTERPRISES + "/" + uscc);
    }
}
