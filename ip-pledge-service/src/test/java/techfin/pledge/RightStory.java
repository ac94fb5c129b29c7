package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import techfin.lending.enterprise.Uscc;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of a right's life over HTTP, each with the people who take it. */
public final class RightStory {
    public static final String RIGHTS = "/api/ip-pledge/v1/rights";
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final RunningService service;

    public RightStory(RunningService service) {
        this.service = service;
    }

    /** A firm that owned nothing before. */
    public static String freshUscc() {
        return Uscc.withCheckCharacter(String.format(Locale.ROOT, "91371502MC%07d", NUMBERS.incrementAndGet()))
                .value();
    }

    /** A patent number of 2021 that no other right has, of this kind digit. */
    public static String freshNumber(int kindDigit) {
        return withCheck(String.format(Locale.ROOT, "2021%d%07d", kindDigit, NUMBERS.incrementAndGet()));
    }

    /** Twelve digits with their check character, worked out apart from the service. */
    public static String withCheck(String digits) {
        int[] weights = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return digits + "." + "0123456789X".charAt(sum % 11);
    }

    /** A sound invention in force of one enterprise in 371502, found today. */
    public static String invention(String number, String uscc) {
        return """
                {"kind": "INVENTION_PATENT", "number": "ZL%s", "name": "高精度轴承𠮷及其制造方法",
                 "owners": [{"uscc": "%s", "name": "聊城𠮷成轴承有限公司", "percent": "100"}],
                 "divisionCode": "371502", "appliedOn": "2021-03-05", "grantedOn": "2022-06-10", "expiresOn": null,
                 "pledgedBefore": false, "sameDayTwin": null, "divisional": false,
                 "standing": %s}
                """.formatted(number, uscc, standing(RunningService.today()));
    }

    /** In force, nothing in the way, fee paid. */
    public static String standing(LocalDate on) {
        return """
                {"status": "IN_FORCE", "impediments": [], "fee": "PAID", "feeDueOn": "2027-03-05", "on": "%s",
                 "source": "专利登记簿副本"}""".formatted(on);
    }

    /** The facts alone, as a correction sends them. */
    public static String facts(String right) {
        return right.replaceAll("(?s),\\s*\"standing\".*", "}");
    }

    public Answer state(String token, String json) {
        return service.post(token, RIGHTS, json);
    }

    /** The id of a fresh right that bank A stated. */
    public String stated(String uscc) {
        return stated(invention(freshNumber(1), uscc), TestTokens.bankAClerk());
    }

    /** The id of a right that these people stated, one after the other. */
    public String stated(String json, String... tokens) {
        String id = "";
        for (String token : List.of(tokens)) {
            Answer answer = state(token, json);
            assertThat(answer.status()).as(answer.text()).isIn(200, 201);
            id = answer.at("/id");
        }
        return id;
    }

    public Answer get(String token, String id) {
        return service.as(token).get(RIGHTS + "/" + id);
    }

    /** Posts to a right with the ETag that the actor sees. */
    public Answer act(String token, String id, String what, String json) {
        String eTag = get(token, id).header("ETag").orElse("\"v0\"");
        return service.post(token, RIGHTS + "/" + id + "/" + what, json, "If-Match", eTag);
    }

    public Answer correct(String token, String id, String json) {
        return act(token, id, "corrections", json);
    }

    public Answer report(String token, String id, String json) {
        return act(token, id, "statuses", json);
    }
}
