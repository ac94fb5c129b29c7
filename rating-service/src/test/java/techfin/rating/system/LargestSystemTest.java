package techfin.rating.system;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.DeclarationStory.done;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.rating.AssessmentStory;
import techfin.rating.DeclarationStory;
import techfin.rating.DeclarationStory.Opened;
import techfin.rating.RunningService;
import techfin.rating.SystemStory;
import techfin.rating.input.RatingInputs;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** A city that rates by 200 indicators with long codes and the longest figures, from the declaration to the rating. */
@OnEveryDatabase
final class LargestSystemTest {
    private static final int INDICATORS = 200;
    private static final int CODE_LENGTH = 50;
    private static final String LONGEST = "-123456789012.123456";

    private final RunningService service;

    LargestSystemTest(TestDatabase database) {
        service = RunningService.alone(database);
    }

    @Test
    void an_enterprise_is_declared_verified_and_rated_by_two_hundred_indicators() {
        ObjectNode document = largest();
        release(document);
        DeclarationStory declaring = new DeclarationStory(service);
        Opened draft = declaring.written();
        StringBuilder entries = new StringBuilder();
        for (int i = 26; i < INDICATORS; i++) {
            entries.append(i == 26 ? "" : ", ").append("\"%s\": {\"value\": \"%s\"}".formatted(code(i), LONGEST));
        }
        declaring.write(draft, entries.toString());
        done(declaring.submit(draft));
        done(declaring.decide(TestTokens.county371502(), draft, "{\"decision\": \"TAKE_UP\"}"));
        done(declaring.decide(TestTokens.county371502(), draft, "{\"decision\": \"VERIFY\"}"));

        Uscc uscc = new Uscc(draft.uscc());
        assertThat(service.context()
                        .getBean(RatingInputs.class)
                        .current(uscc)
                        .orElseThrow()
                        .valuesJson()
                        .length())
                .isGreaterThan(12_000);
        AssessmentStory assessing = new AssessmentStory(service);
        Answer assessed = assessing.assessment(TestTokens.auditor(), assessing.assessed(uscc));
        assertThat(assessed.at("/recalculatedTheSame")).as(assessed.text()).isEqualTo("true");
        assertThat(assessed.json().at("/sheet/indicatorScores")).hasSize(INDICATORS);
        Answer rating = service.as(draft.token()).get("/api/rating/v1/enterprises/" + uscc + "/rating");
        assertThat(rating.status()).as(rating.text()).isEqualTo(200);
    }

    @Test
    void a_system_whose_values_could_not_be_kept_is_refused_with_the_place() {
        ObjectNode document = largest();
        document.path("indicators").forEach(indicator -> {
            String code = indicator.path("code").textValue();
            ((ObjectNode) indicator).put("code", code.startsWith("L") ? code + "y".repeat(60) : code);
        });
        Answer refused = service.post(TestTokens.ruleAuthor(), SystemStory.SYSTEMS, SystemStory.body(document));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/code")).isEqualTo("WRITTEN_TOO_LONG");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/document/indicators");
    }

    private void release(ObjectNode document) {
        Answer written = done(service.post(TestTokens.ruleAuthor(), SystemStory.SYSTEMS, SystemStory.body(document)));
        done(service.post(
                TestTokens.ruleApprover(),
                SystemStory.SYSTEMS + "/" + written.at("/id") + "/decisions",
                "{\"decision\": \"RELEASE\"}",
                "If-Match",
                "\"v1\""));
    }

    private static String code(int number) {
        String start = "L" + number;
        return start + "x".repeat(CODE_LENGTH - start.length());
    }

    /** The shipped system, from today on, with as many indicators as there may be. */
    private static ObjectNode largest() {
        ObjectNode document =
                SystemStory.document().put("code", "LC-INNOVATION").put("version", "200");
        ArrayNode indicators = (ArrayNode) document.path("indicators");
        for (int i = 26; i < INDICATORS; i++) {
            ObjectNode indicator = indicators.addObject();
            indicator
                    .put("code", code(i))
                    .put("name_zh", "指标")
                    .put("dimension", "E")
                    .put("weight", 1);
            ObjectNode scoring = indicator.putObject("scoring").put("type", "piecewise_linear");
            ArrayNode points = scoring.putArray("points");
            points.addArray().add(0).add(0);
            points.addArray().add(10).add(100);
        }
        return document;
    }
}
