package techfin.pledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import techfin.pledge.RunningService;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** The published and derived cases of IP pledge subsidies, each asked of this service as anybody can ask it. */
class IpCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHIPPED_ON = "2025-09-01";
    private static final RunningService SERVICE = RunningService.on(TestDatabase.h2());

    private final Map<String, Consumer<Case>> questions = Map.ofEntries(
            Map.entry("B01", c -> {
                Loan loan = Loan.of(c.in("principal"), c.in("drawdown"), c.in("settled"))
                        .signed(c.in("signed"))
                        .paid(c.in("actual_interest"));
                assertThat(loan.by("SD-IP-PLEDGE").at("/amount")).isEqualTo(c.out("basis365"));
                assertThat(loan.by(rules("MONTH_BEFORE_SIGNING", "ACT_360", "PROVINCE", "60", "500000.00"))
                                .at("/amount"))
                        .isEqualTo(c.out("basis360"));
            }),
            Map.entry("B03", c -> {
                Answer quote = Loan.of(c.in("principal"), "2024-08-06", "2025-08-06")
                        .signed(c.in("signed"))
                        .paid(c.in("actual_interest"))
                        .by("SD-IP-PLEDGE");
                assertThat(quote.at("/interestPaid")).isEqualTo(c.out("actual_interest"));
                assertThat(quote.at("/amount")).isEqualTo(c.out("subsidy"));
            }),
            Map.entry(
                    "B06",
                    c -> assertThat(liaocheng(c)
                                    .paid(c.in("actual_interest"))
                                    .by("LC-IP-PLEDGE")
                                    .at("/amount"))
                            .isEqualTo(c.out("subsidy"))),
            Map.entry(
                    "B07",
                    c -> assertThat(liaocheng(c).by("LC-IP-PLEDGE").at("/amount"))
                            .isEqualTo(c.out("subsidy"))),
            Map.entry("B08", IpCasesTest::provinceFirstCityTakesTheRest),
            Map.entry("B09", c -> fujian(c)),
            Map.entry("B11", c -> fujian(c)),
            Map.entry(
                    "B12",
                    c -> assertThat(Loan.of(c.in("principal"), "2022-11-02", c.in("repaid"))
                                    .at(c.in("rate_pct"))
                                    .by(rules("DECEMBER_OF_SETTLEMENT_YEAR", "ACT_365", "CITY", "60", "300000.00"))
                                    .at("/amount"))
                            .isEqualTo(c.out("subsidy"))),
            Map.entry("B14", c -> {
                Answer quote = Loan.of(c.in("principal"), "2023-01-10", "2023-11-06")
                        .signed("2023-01-05")
                        .at("5.00")
                        .by(rules("SIGNING_DAY", "ACT_360", "PROVINCE", "30", "500000.00"));
                assertThat(quote.at("/base")).isEqualTo(c.out("interest_at_lpr"));
                assertThat(quote.at("/amount")).isEqualTo(c.out("subsidy"));
            }),
            Map.entry(
                    "B16",
                    c -> assertThat(Loan.of(c.in("principal"), "2018-03-01", "2019-03-01")
                                    .pledgedShare(c.in("pledge_share_pct"))
                                    .by(points(c.in("benchmark_pct")))
                                    .at("/amount"))
                            .isEqualTo(c.out("subsidy"))));

    @TestFactory
    Stream<DynamicTest> every_case() throws IOException {
        List<Case> cases = Case.all();
        assertThat(cases).extracting(Case::id).containsExactlyInAnyOrderElementsOf(questions.keySet());
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.id() + " " + one.topic(), () -> {
                    Objects.requireNonNull(questions.get(one.id())).accept(one);
                }));
    }

    private static Loan liaocheng(Case c) {
        return Loan.of(c.in("principal"), "2024-08-06", "2025-08-06").signed("2024-08-05");
    }

    /** Two schemes on one loan: what the province gives is another subsidy for the city. */
    private static void provinceFirstCityTakesTheRest(Case c) {
        Loan loan = liaocheng(c).at(c.in("rate_pct")).paid(c.in("actual_interest"));
        Answer province = loan.by("SD-IP-PLEDGE");
        assertThat(province.at("/amount")).isEqualTo(c.out("province"));
        assertThat(loan.by("LC-IP-PLEDGE").at("/amount")).isEqualTo(c.out("city_uncut"));
        assertThat(loan.besides(province.at("/amount")).by("LC-IP-PLEDGE").at("/amount"))
                .isEqualTo(c.out("city"));
    }

    private static void fujian(Case c) {
        Answer quote = Loan.of(c.in("principal"), "2022-10-18", c.in("repaid"))
                .at(c.in("rate_pct"))
                .by(rules("DECEMBER_OF_SETTLEMENT_YEAR", "ACT_365", "PROVINCE", c.in("ratio_pct"), "200000.00"));
        assertThat(quote.at("/amount")).isEqualTo(c.out("subsidy"));
    }

    private static String rules(String fixing, String dayCount, String party, String percent, String cap) {
        boolean limited = fixing.equals("DECEMBER_OF_SETTLEMENT_YEAR");
        return rules(
                "{\"kind\": \"LPR_INTEREST\", \"tenor\": \"ONE_YEAR\", \"fixing\": \"%s\", \"limitToContractRate\": %s}"
                        .formatted(fixing, limited),
                dayCount,
                limited ? "\"P1Y\"" : "null",
                false,
                "{\"party\": \"%s\", \"percent\": \"%s\", \"capPerEnterprise\": {\"amount\": \"%s\", \"per\": \"YEAR\"}}"
                        .formatted(party, percent, cap));
    }

    private static String points(String percent) {
        return rules(
                "{\"kind\": \"FIXED_POINTS\", \"annualRatePercent\": \"" + percent + "\"}",
                "WHOLE_YEARS_360",
                "\"P1Y\"",
                true,
                "{\"party\": \"CITY\", \"percent\": \"50\", \"capPerEnterprise\": {\"amount\": \"500000.00\", \"per\": \"YEAR\"}}");
    }

    private static String rules(String base, String dayCount, String term, boolean share, String grant) {
        return """
                {"code": "PLACE", "version": "1", "name": {"zh": "外地", "en": "elsewhere"}, "source": "subsidy-cases.csv",
                 "validFrom": "2018-01-01", "base": %s, "dayCount": "%s", "termLimit": %s, "applyPledgedShare": %s,
                 "grants": [%s]}
                """.formatted(base, dayCount, term, share, grant);
    }

    /** A loan of a case, as the quote takes it. */
    private record Loan(ObjectNode facts) {
        static Loan of(String principal, String from, String until) {
            try {
                return new Loan((ObjectNode) JSON.readTree("""
                        {"signedOn": "%2$s", "filedOn": null, "pledgedOn": "%4$s",
                         "drawdowns": [{"on": "%2$s", "amount": "%1$s"}], "repayments": [], "maturesOn": "%3$s",
                         "extendedTo": null, "settledOn": "%3$s",
                         "rate": {"kind": "FIXED", "annualRatePercent": "4.00"}, "interestVouchers": [],
                         "interestPaid": null, "overdueDays": 0, "pledgedSharePercent": null, "filedAmount": null,
                         "firstLoan": false}
                        """.formatted(
                                principal, from, until, LocalDate.parse(from).minusDays(1))));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private Loan with(String field, String value) {
            ObjectNode next = facts.deepCopy();
            next.put(field, value);
            return new Loan(next);
        }

        Loan signed(String on) {
            return with("signedOn", on);
        }

        Loan paid(String interest) {
            return with("interestPaid", interest);
        }

        Loan besides(String otherSubsidies) {
            return with("otherSubsidies", otherSubsidies);
        }

        Loan pledgedShare(String percent) {
            return with("pledgedSharePercent", percent);
        }

        Loan at(String percent) {
            ObjectNode next = facts.deepCopy();
            next.putObject("rate").put("kind", "FIXED").put("annualRatePercent", percent);
            return new Loan(next);
        }

        Answer by(String schemeOrRules) {
            boolean own = schemeOrRules.startsWith("{");
            String scheme = own ? "null" : "{\"code\": \"%s\", \"on\": \"%s\"}".formatted(schemeOrRules, SHIPPED_ON);
            Answer quote = SERVICE.as(TestTokens.enterpriseA()).post("/api/ip-pledge/v1/subsidy-quotes", """
                            {"scheme": %s, "rules": %s, "loan": %s, "previousGrants": []}
                            """.formatted(
                            scheme, own ? schemeOrRules : "null", facts));
            assertThat(quote.status()).as(quote.text()).isEqualTo(200);
            return quote;
        }
    }

    /** A line of the table. */
    private record Case(String id, String topic, JsonNode inputs, JsonNode expected) {
        static List<Case> all() throws IOException {
            try (Reader text = new InputStreamReader(
                            Objects.requireNonNull(
                                    IpCasesTest.class.getResourceAsStream("/techfin/pledge/subsidy-cases-ip.csv")),
                            StandardCharsets.UTF_8);
                    var rows = CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get()
                            .parse(text)) {
                return rows.stream().map(Case::of).toList();
            }
        }

        private static Case of(CSVRecord row) {
            try {
                return new Case(
                        row.get("case_id"),
                        row.get("topic"),
                        JSON.readTree(row.get("inputs_json")),
                        JSON.readTree(row.get("expected_json")));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        String in(String name) {
            return inputs.at("/" + name).asText();
        }

        String out(String name) {
            return expected.at("/" + name).asText();
        }
    }
}
