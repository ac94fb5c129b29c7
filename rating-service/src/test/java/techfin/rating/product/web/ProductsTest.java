package techfin.rating.product.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.RunningService;
import techfin.servicekit.problem.ProblemTexts;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Products and trials through the door: nothing is stored, so one database will do. */
class ProductsTest {
    private static final String PRODUCTS = "/api/rating/v1/products";
    private static final String TRIAL = "/api/rating/v1/trial-matches";

    private static final Pattern LINE = Pattern.compile("Line(?:\\.of)?\\(\\s*\"([A-Z_]+)\"");

    private final RunningService service = RunningService.on(TestDatabase.h2());

    @Test
    void every_product_is_told_with_its_conditions_and_source() {
        JsonNode items =
                service.as(TestTokens.enterpriseA()).get(PRODUCTS).json().at("/items");
        assertThat(items).hasSize(19);
        for (JsonNode item : items) {
            assertThat(item.path("source").asText()).isNotBlank();
            assertThat(item.at("/name/en").asText()).isNotBlank();
        }
        Answer loan = service.as(TestTokens.bankAClerk()).get(PRODUCTS + "/SD-LKD");
        assertThat(loan.header("ETag").orElse("")).startsWith("\"").endsWith("\"");
        assertThat(loan.at("/amount/kind")).isEqualTo("FIXED");
        assertThat(loan.at("/amount/most")).isEqualTo("20000000.00");
        assertThat(loan.at("/rate/means/3/annualRatePercent")).isEqualTo("3.39");
        assertThat(loan.at("/anyOf/0/kind")).isEqualTo("TECH_SME");
        assertThat(loan.json().at("/anyOf/0/ofTheYear").asBoolean()).isTrue();
        assertThat(loan.at("/subsidy/scheme")).isEqualTo("SD-TRANSFER-LOAN");
        assertThat(loan.at("/validFromAssumed")).as("鲁政办字〔2023〕155号").isEqualTo("false");
        assertThat(loan.at("/riskShares/1/shares/0/percent")).isEqualTo("35");
        assertThat(service.as(TestTokens.bankAClerk()).get(PRODUCTS + "/SD-LKD").text())
                .isEqualTo(loan.text());
        assertThat(service.as(TestTokens.bankAClerk()).get(PRODUCTS + "/NONE").status())
                .isEqualTo(404);
        Answer pledge = service.as(TestTokens.bankAClerk()).get(PRODUCTS + "/SD-IP");
        assertThat(pledge.at("/amount/byKind/0/kind")).isEqualTo("INVENTION");
        assertThat(pledge.at("/validFromAssumed")).isEqualTo("true");
        Answer talent = service.as(TestTokens.bankAClerk()).get(PRODUCTS + "/RC-LOAN");
        assertThat(talent.at("/amount/limits/0/when/regions/0")).isEqualTo("3702");
        Answer linked = service.as(TestTokens.bankAClerk()).get(PRODUCTS + "/LINKED");
        assertThat(linked.at("/amount/rules/0/kind")).isEqualTo("PERCENT_OF_LAST_ROUND");
    }

    @Test
    void an_applicant_is_told_what_fits_and_why_the_rest_does_not_in_both_languages() {
        String applicant = """
                {"on": "2026-06-01", "divisionCode": "371502", "grade": "BB",
                 "qualifications": [{"kind": "HIGH_TECH", "year": 2025}]}""";
        Answer chinese = ask(applicant);
        assertThat(chinese.status()).as(chinese.text()).isEqualTo(200);
        JsonNode guarantee = find(chinese.json().at("/matches"), "NAT-GUAR");
        assertThat(guarantee.at("/amount/most").asText()).isEqualTo("30000000.00");
        assertThat(guarantee.at("/riskShares/1/percent").asText()).isEqualTo("35");
        assertThat(guarantee.at("/explanation/0/message").asText()).isEqualTo("符合资质：高新技术企业（2025年）");
        assertThat(guarantee.at("/advice/0/code").asText()).isEqualTo("BELOW_SUGGESTED_GRADE");
        JsonNode loan = find(chinese.json().at("/noMatches"), "SD-LKD");
        assertThat(loan.at("/anyOf/0/code").asText()).isEqualTo("LIBRARY_REGISTRATION_MISSING");
        assertThat(loan.at("/anyOf/0/message").asText()).isEqualTo("缺少2026年度科技型中小企业入库登记");
        Answer english = service.as(TestTokens.enterpriseA()).post(TRIAL, applicant, "Accept-Language", "en");
        assertThat(find(english.json().at("/noMatches"), "SD-LKD")
                        .at("/anyOf/0/message")
                        .asText())
                .isEqualTo("The registration as a tech SME of 2026 is missing");
        assertThat(english.text()).doesNotContain("product.");
        assertThat(chinese.text()).doesNotContain("product.");
    }

    @Test
    void every_code_of_the_core_has_its_words() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/techfin/rating/product"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                LINE.matcher(Files.readString(source)).results().forEach(hit -> codes.add("product." + hit.group(1)));
            }
        }
        codes.remove("product.NO_");
        codes.remove("product.AMOUNT_OF_");
        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(ProblemTexts.loaded().missingFor(Set.of(), codes)).isEmpty();
    }

    @Test
    void every_signed_in_user_may_ask_and_nobody_else() {
        String applicant = "{\"divisionCode\": \"371502\"}";
        for (String token : new String[] {
            TestTokens.enterpriseB(),
            TestTokens.bankBChecker(),
            TestTokens.auditor(),
            TestTokens.ipReviewer(),
            TestTokens.financePayer(),
            TestTokens.admin()
        }) {
            assertThat(service.as(token).post(TRIAL, applicant).status()).isEqualTo(200);
            assertThat(service.as(token).get(PRODUCTS).status()).isEqualTo(200);
        }
        assertThat(service.anonymous().post(TRIAL, applicant).status()).isEqualTo(401);
        assertThat(service.anonymous().get(PRODUCTS).status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/divisionCode|REQUIRED",
                "{\"divisionCode\": \"371502\", \"rd\": \"-1.00\"}|/rd|OUT_OF_RANGE",
                "{\"divisionCode\": \"371502\", \"rd\": 1}|/rd|NOT_A_STRING",
                "{\"divisionCode\": \"371502\", \"grade\": \"NR\"}|/grade|UNKNOWN_VALUE",
                "{\"divisionCode\": \"371502\", \"qualifications\": [{\"kind\": \"KING\", \"year\": 2026}]}|/qualifications/0/kind|UNKNOWN_VALUE",
                "{\"divisionCode\": \"371502\", \"qualifications\": [{\"kind\": \"TALENT\"}]}|/qualifications/0/year|REQUIRED",
                "{\"divisionCode\": \"371502\", \"rights\": [{\"kind\": \"INVENTION\", \"value\": \"1\"}]}|/rights/0/value|INVALID_MONEY",
                "{\"divisionCode\": \"371502\", \"wish\": 1}|/wish|UNKNOWN_FIELD"
            })
    void each_wrong_field_is_named(String applicant, String pointer, String code) {
        Answer answer = ask(applicant);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.at("/errors/0/message")).isNotEqualTo(code);
    }

    private Answer ask(String applicant) {
        return service.as(TestTokens.enterpriseA()).post(TRIAL, applicant);
    }

    private static JsonNode find(JsonNode list, String id) {
        for (JsonNode item : list) {
            if (item.at("/product/id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not in " + list);
    }
}
