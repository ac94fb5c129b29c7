package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of a declaration's life over HTTP, each with the people who take it. */
public final class DeclarationStory {
    public static final String DECLARATIONS = "/api/rating/v1/declarations";

    /** The last full year. */
    public static final int YEAR = RunningService.today().getYear() - 1;

    private final RunningService service;
    private final RegisterStory register;

    public DeclarationStory(RunningService service) {
        this.service = service;
        register = new RegisterStory(service);
    }

    /** Token of the enterprise with this code. */
    public static String token(String uscc) {
        return TestTokens.bearer(
                "enterprise." + uscc, List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
    }

    /** What a typical enterprise states; without the braces around it. */
    public static String typical() {
        return """
                "REVENUE": {"value": "102000000.00", "source": "AUDIT_REPORT", "evidence": "鲁审字〔2026〕12号"},
                "REVENUE_PREVIOUS": {"value": "90000000.00"}, "REVENUE_BEFORE_PREVIOUS": {"value": "80000000.00"},
                "TOTAL_INCOME": {"value": "102000000.00"}, "HI_TECH_INCOME": {"value": "69360000.00"},
                "TOTAL_COST": {"value": "90000000.00"}, "RD_EXPENSE": {"value": "4590000.00"},
                "RD_EXPENSE_PREVIOUS": {"value": "4250000.00"}, "STAFF": {"value": 250}, "SCIENCE_STAFF": {"value": 45},
                "CORE_TEAM_TURNOVER": {"value": "12"}, "NET_PROFIT": {"value": "5610000.00"},
                "TOTAL_PROFIT": {"value": "2400000.00"}, "INTEREST_EXPENSE": {"value": "1000000.00"},
                "OPERATING_CASH_FLOW": {"value": "5200000.00"}, "AUDITED": {"value": true},
                "NET_ASSETS": {"value": "48000000.00"}, "NET_ASSETS_PREVIOUS": {"value": "44000000.00"},
                "NET_ASSETS_BEFORE_PREVIOUS": {"value": "40000000.00"}, "TOTAL_ASSETS": {"value": "100000000.00"},
                "CURRENT_ASSETS": {"value": "60000000.00"}, "INVENTORIES": {"value": "15000000.00"},
                "TOTAL_LIABILITIES": {"value": "52000000.00"}, "CURRENT_LIABILITIES": {"value": "50000000.00"},
                "CLASS_ONE_OWN": {"value": 1}, "CLASS_ONE_TRANSFERRED": {"value": 0}, "CLASS_TWO": {"value": 12},
                "INVENTIONS_GRANTED_3Y": {"value": 1}, "ACHIEVEMENTS_CONVERTED_3Y": {"value": 11},
                "TECHNOLOGY_CONTRACTS_3Y": {"value": 1}, "EQUITY_RAISED_3Y": {"value": "0"},
                "BEST_PATENT_VALUE": {"value": 6}, "I08": {"value": "municipal"},
                "M01": {"value": {"system_and_ledger": 1, "institute_and_cooperation": "0.5"}},
                "M02": {"value": "2"}, "M03": {"value": "level2"}, "M05": {"value": {"audited_statements": 1}},
                "E02": {"value": "municipal"}, "E03": {"value": "B"}, "E04": {"value": {}}""";
    }

    public Answer open(String uscc, int year) {
        return service.post(token(uscc), DECLARATIONS, "{\"year\": " + year + "}");
    }

    /** An open draft of a fresh enterprise, which is seated in 371502. */
    public Opened opened() {
        return opened(register.registered());
    }

    /** An open draft of the last full year. */
    public Opened opened(String uscc) {
        Answer answer = open(uscc, YEAR);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new Opened(uscc, answer.at("/id"));
    }

    /** The same with everything that a typical enterprise states. */
    public Opened written() {
        Opened draft = opened();
        write(draft, typical());
        return draft;
    }

    /** The same, handed in. */
    public Opened submitted() {
        Opened draft = written();
        done(submit(draft));
        return draft;
    }

    /** The same, taken up by the county. */
    public Opened inReview() {
        Opened draft = submitted();
        done(decide(TestTokens.county371502(), draft, "{\"decision\": \"TAKE_UP\"}"));
        return draft;
    }

    /** The same, verified by the county. */
    public Opened verified() {
        Opened draft = inReview();
        done(decide(TestTokens.county371502(), draft, "{\"decision\": \"VERIFY\"}"));
        return draft;
    }

    /** A declaration and its enterprise. */
    public record Opened(String uscc, String id) {
        public String path() {
            return DECLARATIONS + "/" + id;
        }

        public String token() {
            return DeclarationStory.token(uscc);
        }
    }

    public Answer get(String token, Opened declaration) {
        return service.as(token).get(declaration.path());
    }

    public String etag(Opened declaration) {
        return get(TestTokens.auditor(), declaration).header("ETag").orElseThrow();
    }

    /** Writes entries on the present version; they must be taken. */
    public Answer write(Opened declaration, String entries) {
        return done(put(declaration, entries, etag(declaration)));
    }

    public Answer put(Opened declaration, String entries, String etag) {
        return service.as(declaration.token())
                .put(declaration.path() + "/entries", "{\"entries\": {" + entries + "}}", "If-Match", etag);
    }

    public Answer submit(Opened declaration) {
        return service.post(declaration.token(), declaration.path() + "/submission", "", "If-Match", etag(declaration));
    }

    public Answer withdraw(Opened declaration) {
        return service.post(declaration.token(), declaration.path() + "/withdrawal", "", "If-Match", etag(declaration));
    }

    public Answer decide(String token, Opened declaration, String json) {
        return service.post(token, declaration.path() + "/decisions", json, "If-Match", etag(declaration));
    }

    public Answer official(String token, Opened declaration, String entries) {
        return service.post(
                token,
                declaration.path() + "/official-values",
                "{\"entries\": {" + entries + "}, \"reason\": \"部门核对\"}",
                "If-Match",
                etag(declaration));
    }

    public Answer correct(Opened declaration) {
        return service.post(
                declaration.token(),
                declaration.path() + "/corrections",
                "{\"reason\": \"收入填错\"}",
                "If-Match",
                etag(declaration));
    }

    public Answer discard(Opened declaration) {
        return service.post(declaration.token(), declaration.path() + "/discard", "", "If-Match", etag(declaration));
    }

    public static Answer done(Answer answer) {
        assertThat(answer.status() / 100).as(answer.text()).isEqualTo(2);
        return answer;
    }
}
