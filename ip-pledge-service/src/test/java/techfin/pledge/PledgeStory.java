package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/**
 * Steps from a right to a settled loan over HTTP, each with the people who take it. All loans are signed on 2026-03-05 and
 * settled on 2026-09-04, days for which the prime rate is known.
 */
public final class PledgeStory {
    public static final String PLEDGES = "/api/ip-pledge/v1/pledges";
    public static final String LOANS = "/api/ip-pledge/v1/loans";
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final RunningService service;
    private final RightStory rights;

    public PledgeStory(RunningService service) {
        this.service = service;
        rights = new RightStory(service);
    }

    public RightStory rights() {
        return rights;
    }

    public static String fresh(String prefix) {
        return prefix + "-" + NUMBERS.incrementAndGet();
    }

    /** The contract of a pledge of these rights by an enterprise, 5,000,000 from 2026-03-06 to 2027-06-30. */
    public static String contract(String number, String uscc, String... rightIds) {
        String listed = Arrays.stream(rightIds)
                .map(id -> "{\"rightId\": \"" + id + "\", \"coOwnersConsent\": null}")
                .collect(Collectors.joining(", "));
        return """
                {"contractNumber": "%s", "bankBranchCode": "BANK-A-001",
                 "pledgor": {"uscc": "%s", "name": "聊城𠮷成轴承有限公司", "divisionCode": "371502"},
                 "rights": [%s], "securedAmount": "5000000.00", "securedFrom": "2026-03-06", "securedTo": "2027-06-30",
                 "insisted": false}
                """.formatted(number, uscc, listed);
    }

    public Answer enter(String token, String json) {
        return service.post(token, PLEDGES, json);
    }

    /** The id of a contract of one fresh right that bank A entered. */
    public String contracted(String uscc) {
        return entered(contract(fresh("P"), uscc, rights.stated(uscc)));
    }

    public String entered(String json) {
        Answer answer = enter(TestTokens.bankAClerk(), json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    /** The id of a pledge that was registered on 2026-03-09. */
    public String pledged(String uscc) {
        return registered(contracted(uscc));
    }

    public String registered(String id) {
        ok(act(TestTokens.bankAClerk(), PLEDGES, id, "registration", registration(fresh("Y2026"), "2026-03-09")));
        return id;
    }

    public static String registration(String number, String on) {
        return "{\"registrationNumber\": \"%s\", \"registeredOn\": \"%s\"}".formatted(number, on);
    }

    public Answer see(String token, String path, String id) {
        return service.as(token).get(path + "/" + id);
    }

    /** Posts to a pledge or a loan with the ETag that the actor sees. */
    public Answer act(String token, String path, String id, String what, String json) {
        String eTag = see(token, path, id).header("ETag").orElse("\"v0\"");
        return service.post(token, path + "/" + id + "/" + what, json, "If-Match", eTag);
    }

    public Answer release(String id) {
        return act(TestTokens.bankAChecker(), PLEDGES, id, "release", "{\"on\": \"2026-09-10\", \"text\": null}");
    }

    /** A sound loan of 5,000,000 at 3.45 % that these pledges secure alone. */
    public static String loan(String note, String uscc, String... pledgeIds) {
        return """
                {"contractNumber": "C-%1$s", "noteNumber": "%1$s",
                 "enterprise": {"uscc": "%2$s", "name": "聊城𠮷成轴承有限公司", "divisionCode": "371502",
                                "industryCode": "3451"},
                 "bankBranchCode": "BANK-A-001", "signedOn": "2026-03-05", "disbursedOn": "2026-03-10",
                 "maturesOn": "2027-03-09", "principal": "5000000.00",
                 "rate": {"kind": "FIXED", "annualRatePercent": "3.45"}, "security": "IP_PLEDGE",
                 "pledgedSharePercent": "100", "shareCertificate": null, "purpose": "RESEARCH", "firstLoan": false,
                 "pledgeIds": [%3$s],
                 "riskShares": [{"party": "BANK", "name": null, "percent": "60"},
                                {"party": "PROVINCE_FUND", "name": null, "percent": "40"}],
                 "predecessorNoteNumber": null}
                """.formatted(
                note, uscc, Arrays.stream(pledgeIds).map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")));
    }

    public Answer record(String token, String json) {
        return service.post(token, LOANS, json);
    }

    public String recorded(String json) {
        Answer answer = record(TestTokens.bankAClerk(), json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    public Answer decide(String token, String id, String decision) {
        String reason = List.of("CHECK", "ACCEPT").contains(decision)
                ? "null"
                : "{\"code\": \"AMOUNT_DIFFERS\", \"text\": \"与合同不符\"}";
        return act(token, LOANS, id, "decisions", "{\"decision\": \"%s\", \"reason\": %s}".formatted(decision, reason));
    }

    /** A loan on a pledge that the IP office accepted. */
    public String accepted(String uscc, String pledge) {
        String id = recorded(loan(fresh("N"), uscc, pledge));
        ok(decide(TestTokens.bankAChecker(), id, "CHECK"));
        ok(decide(TestTokens.ipReviewer(), id, "ACCEPT"));
        return id;
    }

    /** The same, with so much interest proved, settled on 2026-09-04. */
    public String settled(String uscc, String pledge, String interest) {
        String id = accepted(uscc, pledge);
        Answer voucher = service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + id + "/interest-vouchers",
                "{\"voucherNumber\": \"%s\", \"paidOn\": \"2026-09-04\", \"amount\": \"%s\"}"
                        .formatted(fresh("V"), interest));
        assertThat(voucher.status()).as(voucher.text()).isEqualTo(201);
        ok(service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + id + "/settlement",
                "{\"settledOn\": \"2026-09-04\", \"overdueDays\": 0}"));
        ok(act(TestTokens.bankAChecker(), LOANS, id, "settlement/confirmation", ""));
        return id;
    }

    public static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
