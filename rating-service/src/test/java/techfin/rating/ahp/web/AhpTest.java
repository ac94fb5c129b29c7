package techfin.rating.ahp.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import techfin.rating.RunningService;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

class AhpTest {
    private static final String AHP = "/api/rating/v1/indicator-systems/ahp";
    private static final String DIMENSIONS = """
        {"names": ["创新", "管理", "财务", "外部"],
         "matrix": [[1, 3, 2, 3], ["1/3", 1, "1/2", 1], ["1/2", 2, 1, 2], ["1/3", 1, "1/2", 1]]}\
        """;

    private final RunningService service = RunningService.on(TestDatabase.h2());

    @Test
    void the_judgements_of_the_four_dimensions_give_their_weights() {
        Answer answer = service.as(TestTokens.ruleAuthor()).post(AHP, DIMENSIONS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/randomIndex")).isEqualTo("SAATY_1980");
        assertThat(answer.at("/weights/0/name")).isEqualTo("创新");
        assertThat(answer.at("/weights/0/weight")).startsWith("0.455");
        assertThat(answer.at("/weights/2/weight")).isEqualTo("0.262833");
        assertThat(answer.at("/lambdaMax")).startsWith("4.010");
        assertThat(answer.at("/cr")).startsWith("0.0038");
        assertThat(answer.json().at("/consistent").asBoolean()).isTrue();
        assertThat(answer.json().at("/totals")).isEqualTo(answer.json().at("/weights"));
    }

    @Test
    void a_triangle_says_the_same_as_its_matrix() {
        Answer whole = service.as(TestTokens.ruleAuthor()).post(AHP, DIMENSIONS);
        Answer half = service.as(TestTokens.ruleAuthor()).post(AHP, """
            {"names": ["创新", "管理", "财务", "外部"], "upperTriangle": [["3", "2", "3"], ["1/2", "1"], ["2"]]}\
            """);
        assertThat(half.json()).isEqualTo(whole.json());
    }

    @Test
    void two_levels_give_weights_of_the_whole() {
        Answer answer = service.as(TestTokens.bureauApprover()).post(AHP, """
            {"names": ["a", "b"], "matrix": [[1, 3], ["1/3", 1]],
             "below": [{"of": "a", "names": ["x", "y"], "upperTriangle": [[4]]}]}\
            """);
        assertThat(answer.at("/below/0/weights/0/weight")).isEqualTo("0.800000");
        assertThat(answer.at("/below/0/globalWeights/0/weight")).isEqualTo("0.600000");
        assertThat(answer.json().at("/totals").findValuesAsText("name")).containsExactly("x", "y", "b");
        assertThat(answer.json().at("/totals").findValuesAsText("weight"))
                .containsExactly("0.600000", "0.150000", "0.250000");
        assertThat(answer.at("/cr")).isEqualTo("0.000000");
    }

    @Test
    void judgements_that_go_round_in_a_circle_are_said_to_be_inconsistent() {
        Answer answer = service.as(TestTokens.auditor()).post(AHP, """
            {"names": ["a", "b", "c"], "upperTriangle": [[9, "1/9"], [9]]}\
            """);
        assertThat(answer.json().at("/consistent").asBoolean()).isFalse();
        assertThat(answer.json().at("/allConsistent").asBoolean()).isFalse();
    }

    @Test
    void a_wrong_judgement_is_named_in_the_readers_language() {
        Answer answer = service.as(TestTokens.ruleApprover()).post(AHP, """
            {"names": ["a", "b"], "matrix": [[1, "3"], ["1/4", 1]]}\
            """, "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/matrix/1/0");
        assertThat(answer.at("/errors/0/code")).isEqualTo("NOT_RECIPROCAL");
        assertThat(answer.at("/errors/0/message")).endsWith("1/3");
    }

    @Test
    void only_those_who_write_and_watch_rules_may_ask() {
        for (String token : new String[] {
            TestTokens.ruleAuthor(),
            TestTokens.ruleApprover(),
            TestTokens.bureauReviewer(),
            TestTokens.bureauApprover(),
            TestTokens.auditor()
        }) {
            assertThat(service.as(token).post(AHP, DIMENSIONS).status()).isEqualTo(200);
        }
        for (String token : new String[] {
            TestTokens.bankAClerk(), TestTokens.enterpriseA(), TestTokens.county371502(), TestTokens.admin()
        }) {
            assertThat(service.as(token).post(AHP, DIMENSIONS).status()).isEqualTo(403);
        }
        assertThat(service.anonymous().post(AHP, DIMENSIONS).status()).isEqualTo(401);
    }
}
