package techfin.rating.selfcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.RunningService;
import techfin.rating.SharedCases;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** The official rules through the door: nothing is stored, so one database will do. */
class TrialSelfChecksTest {
    private static final String TRIALS = "/api/rating/v1/trial-self-checks/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TECH_SME = """
        {"staff": 100, "scienceStaff": 25, "revenue": 3000, "rd": "165", "cost": "2800.00", "assets": 5000,
         "class1": 0, "class2": 3}\
        """;

    private final RunningService service = RunningService.on(TestDatabase.h2());

    @TestFactory
    Stream<DynamicTest> tech_smes_answer_as_the_shared_cases_say() {
        return SharedCases.read("tech-sme-cases.json")
                .path("cases")
                .valueStream()
                .map(row -> DynamicTest.dynamicTest(row.path("id").asText(), () -> {
                    ObjectNode question = question(row, "id", "expected");
                    question.set("scienceStaff", question.remove("st_staff"));
                    JsonNode answer = ask("tech-sme", question.toString()).json();
                    JsonNode expected = row.path("expected");
                    for (String[] names : new String[][] {
                        {"staffScore", "staff_score"},
                        {"rdScore", "rd_score"},
                        {"ipScore", "ip_score"},
                        {"total", "total"},
                        {"sizeOk", "size_ok"},
                        {"qualified", "qualified"},
                        {"route", "route"}
                    }) {
                        assertThat(answer.get(names[0])).as(names[0]).isEqualTo(expected.get(names[1]));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> growth_answers_as_the_shared_cases_say_under_each_name() {
        return SharedCases.read("high-tech-cases.json")
                .path("growth_cases")
                .valueStream()
                .flatMap(row -> Stream.of("years", "sales", "netAssets")
                        .map(name -> DynamicTest.dynamicTest(row.path("id").asText() + " as " + name, () -> {
                            ObjectNode question = JSON.createObjectNode();
                            question.set(name, row.path("years"));
                            JsonNode answer =
                                    ask("high-tech", question.toString()).json();
                            assertThat(answer.get("pointsRange")).isEqualTo(row.path("expected_points_range"));
                            JsonNode growth = row.path("expected_growth");
                            if (growth.isNull()) {
                                assertThat(answer.get("growth").isNull()).isTrue();
                            } else {
                                assertThat(answer.get("growth").decimalValue())
                                        .isEqualByComparingTo(growth.decimalValue());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> the_share_of_rd_answers_as_the_shared_cases_say() {
        return SharedCases.read("high-tech-cases.json")
                .path("rd_ratio_cases")
                .valueStream()
                .map(row -> DynamicTest.dynamicTest(row.path("revenue_3y").toString(), () -> {
                    ObjectNode question = JSON.createObjectNode();
                    question.set("revenue3y", row.path("revenue_3y"));
                    question.set("rd3y", row.path("rd_3y"));
                    JsonNode answer = ask("high-tech", question.toString()).json();
                    assertThat(answer.get("ratioPct").decimalValue())
                            .isEqualByComparingTo(row.path("ratio_pct").decimalValue());
                    assertThat(answer.get("tier")).isEqualTo(row.path("tier"));
                    assertThat(answer.get("pass")).isEqualTo(row.path("pass"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> innovative_smes_answer_as_the_shared_cases_say_on_any_day() {
        return SharedCases.read("innovative-sme-2022-cases.json")
                .path("cases")
                .valueStream()
                .flatMap(row -> Stream.of("2025-06-01", "2026-06-01")
                        .map(on -> DynamicTest.dynamicTest(row.path("id").asText() + " on " + on, () -> {
                            ObjectNode question = JSON.createObjectNode().put("on", on);
                            question.set("ip", row.path("ip"));
                            question.set("rdPct", row.path("rd_pct"));
                            question.set("growthPct", row.path("growth_pct"));
                            question.set("debtPct", row.path("debt_pct"));
                            question.set("strategicIndustry", row.path("strategic_industry"));
                            question.set("mainSharePct", row.path("main_share_pct"));
                            JsonNode answer =
                                    ask("innovative-sme", question.toString()).json();
                            row.path("expected")
                                    .properties()
                                    .forEach(expected -> assertThat(answer.get(expected.getKey()))
                                            .as(expected.getKey())
                                            .isEqualTo(expected.getValue()));
                            assertThat(answer.path("inForce").asBoolean()).isEqualTo(on.startsWith("2025"));
                            assertThat(answer.at("/replacedBy/id").asText(""))
                                    .isEqualTo(on.startsWith("2025") ? "" : "zjtx-2026-2");
                        })));
    }

    @Test
    void a_specialised_sme_is_asked_by_the_rule_of_the_day() {
        Answer before = ask("specialised-sme", "{\"on\": \"2026-03-31\", \"local\": 15}");
        assertThat(before.at("/rules/id")).isEqualTo("zjtx-2022-63");
        assertThat(before.json().at("/totalRange").toString()).isEqualTo("[15,100]");
        Answer after = ask("specialised-sme", "{\"on\": \"2026-04-01\", \"inBaseList\": true}");
        assertThat(after.at("/rules/document")).isEqualTo("工信部企业〔2026〕2号");
        assertThat(after.at("/verdict")).isEqualTo("DEPENDS");
        assertThat(after.json().at("/littleGiant/conditions").size()).isEqualTo(8);
    }

    @Test
    void the_answer_names_its_rule_its_items_and_what_is_missing_in_both_languages() {
        String question = TECH_SME.replace("\"class2\": 3", "\"class2\": 0").replace("\"165\"", "\"0\"");
        Answer chinese = ask("tech-sme", question);
        assertThat(chinese.at("/rules/id")).isEqualTo("tech-sme-2017-115");
        assertThat(chinese.at("/rules/document")).isEqualTo("国科发政〔2017〕115号");
        assertThat(chinese.at("/rules/effectiveFrom")).isEqualTo("2017-05-03");
        assertThat(chinese.json().at("/items").findValuesAsText("code")).containsExactly("staff", "rd", "ip");
        assertThat(chinese.at("/items/1/basis")).contains("115号 第七条");
        assertThat(chinese.at("/missing/0/code")).isEqualTo("TOTAL_BELOW_PASS");
        assertThat(chinese.at("/missing/0/message")).contains("还差 44 分");
        Answer english =
                service.as(TestTokens.enterpriseA()).post(TRIALS + "tech-sme", question, "Accept-Language", "en");
        assertThat(english.at("/missing/0/message")).isEqualTo("44 points are missing to the 60 that pass");
    }

    @Test
    void every_signed_in_user_may_ask_and_nobody_else() {
        for (String token : new String[] {
            TestTokens.bankAClerk(),
            TestTokens.enterpriseA(),
            TestTokens.auditor(),
            TestTokens.admin(),
            TestTokens.ruleAuthor(),
            TestTokens.county371502()
        }) {
            assertThat(service.as(token).post(TRIALS + "tech-sme", TECH_SME).status())
                    .isEqualTo(200);
        }
        assertThat(service.anonymous().post(TRIALS + "tech-sme", TECH_SME).status())
                .isEqualTo(401);
        assertThat(service.as(TestTokens.auditor())
                        .post(TRIALS + "no-such-rule", TECH_SME)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} with {1}: {2} {3}")
    @CsvSource({
        "staff, -1, /staff, OUT_OF_RANGE",
        "staff, 1.5, /staff, NOT_AN_INTEGER",
        "staff, \"100\", /staff, NOT_AN_INTEGER",
        "scienceStaff, 101, /scienceStaff, MORE_THAN_STAFF",
        "revenue, -0.01, /revenue, OUT_OF_RANGE",
        "revenue, \"-0.01\", /revenue, OUT_OF_RANGE",
        "revenue, 1e300, /revenue, OUT_OF_RANGE",
        "revenue, 0.0000001, /revenue, TOO_MANY_PLACES",
        "revenue, '\"1,000\"', /revenue, NOT_A_NUMBER",
        "revenue, true, /revenue, NOT_A_NUMBER",
        "assets, null, /assets, REQUIRED",
        "class2, 10000001, /class2, OUT_OF_RANGE",
        "direct, \"none\", /direct, NOT_A_LIST",
        "direct, [\"x\"], /direct/0, UNKNOWN_VALUE",
        "direct, [1], /direct/0, NOT_A_STRING",
        "negative, \"no\", /negative, NOT_A_BOOLEAN",
        "unknown, 1, /unknown, UNKNOWN_FIELD",
        "on, \"2017-05-02\", /on, NO_RULE_IN_FORCE"
    })
    void each_wrong_field_is_named(String field, String value, String pointer, String code) throws Exception {
        ObjectNode question = (ObjectNode) JSON.readTree(TECH_SME);
        String raw = question.put(field, "@").toString().replace("\"@\"", value);
        Answer answer = ask("tech-sme", raw);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.at("/errors/0/message")).isNotEqualTo(code);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sales\": [1, 2]}|/sales|TOO_FEW", "{\"sales\": [1, 2, 3, 4]}|/sales|TOO_MANY",
                "{\"sales\": [1, null, 3]}|/sales/1|REQUIRED", "{\"sales\": [1, -2, 3]}|/sales/1|OUT_OF_RANGE",
                "{\"sales\": [1, \"x\", 3]}|/sales/1|NOT_A_NUMBER",
                        "{\"sales\": [1,2,3], \"revenue3y\": [1,2,3]}|/revenue3y|ONE_OF_TWO",
                "{\"judged\": {\"talent\": 5}}|/judged/talent|OUT_OF_RANGE",
                        "{\"judged\": {\"luck\": 5}}|/judged/luck|UNKNOWN_FIELD",
                "{\"staff\": 1, \"scienceStaff\": 2}|/scienceStaff|MORE_THAN_STAFF"
            })
    void wrong_years_and_judgements_are_named_too(String question, String pointer, String code) {
        Answer answer = ask("high-tech", question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).contains(code);
        assertThat(answer.json().at("/errors").findValuesAsText("pointer")).contains(pointer);
    }

    @Test
    void the_rules_are_listed_with_their_documents_and_days() {
        Answer rules = service.as(TestTokens.enterpriseA()).get("/api/rating/v1/official-rules");
        assertThat(rules.json().at("/items").findValuesAsText("id"))
                .containsExactly(
                        "tech-sme-2017-115", "hnte-2016-195", "innovative-sme-2022-63", "zjtx-2022-63", "zjtx-2026-2");
    }

    private Answer ask(String ruleSet, String question) {
        return service.as(TestTokens.enterpriseA()).post(TRIALS + ruleSet, question);
    }

    private static ObjectNode question(JsonNode row, String... without) {
        ObjectNode question = row.deepCopy();
        for (String name : without) {
            question.remove(name);
        }
        return question;
    }
}
