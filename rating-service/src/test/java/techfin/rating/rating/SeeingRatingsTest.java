package techfin.rating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.enterprise.Uscc;
import techfin.rating.AssessmentStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
final class SeeingRatingsTest {
    private static final String OWN = "91371502MA0000001X";
    private final RunningService service;
    private final AssessmentStory story;

    SeeingRatingsTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new AssessmentStory(service);
    }

    @Test
    void an_enterprise_sees_why_it_has_its_grade_and_what_would_raise_it() {
        Uscc own = rated(0);
        Answer rating = rating(TestTokens.enterpriseA(), own);
        assertThat(rating.status()).as(rating.text()).isEqualTo(200);
        assertThat(rating.at("/grade")).isEqualTo("BBB");
        assertThat(rating.at("/nextGrade")).isEqualTo("A");
        assertThat(rating.at("/pointsToNextGrade")).isEqualTo("3.69");
        assertThat(rating.at("/subGrades/M")).isEqualTo("A");
        assertThat(rating.at("/system/code")).isEqualTo("LC-INNOVATION");
        assertThat(rating.at("/freshness/dataYear")).isEqualTo("2025");
        assertThat(rating.at("/freshness/expired")).isEqualTo("false");
        assertThat(rating.json().at("/sheet/waysUp")).isNotEmpty();
        rating.json()
                .at("/sheet/waysUp")
                .forEach(way -> assertThat(way.path("grade").textValue()).isEqualTo("A"));
        assertThat(rating.at("/sheet/largestShortfalls/0/code")).isEqualTo("I03");
    }

    @Test
    void every_indicator_tells_what_was_stated_and_the_points_add_up_to_the_total() {
        for (int firm = 0; firm < 4; firm++) {
            Answer rating = rating(TestTokens.bureauReviewer(), rated(firm));
            BigDecimal points = BigDecimal.ZERO;
            for (JsonNode line : rating.json().at("/sheet/lines")) {
                points = points.add(new BigDecimal(line.path("points").textValue()));
                JsonNode score = rating.json()
                        .at("/sheet/indicatorScores/" + line.path("code").textValue());
                assertThat(line.path("state").textValue().equals("MISSING"))
                        .as(line.toString())
                        .isEqualTo(score.isNull())
                        .isEqualTo(line.path("value").isNull());
            }
            assertThat(points.toPlainString()).isEqualTo(rating.at("/sheet/total"));
        }
        Answer first = rating(TestTokens.bureauReviewer(), rated(0));
        assertThat(first.at("/sheet/lines/0/value/rd_revenue_pct")).isEqualTo("4.5");
        assertThat(first.at("/sheet/lines/0/worth")).isEqualTo("9.00");
        assertThat(first.at("/sheet/lines/0/points")).isEqualTo("6.30");
    }

    @Test
    void the_next_grade_is_told_with_its_total_and_its_gates() {
        Answer rating = rating(TestTokens.enterpriseA(), rated(0));
        assertThat(rating.at("/nextGrade")).isEqualTo("A");
        assertThat(rating.at("/nextGradeFrom")).isEqualTo("70.00");
        JsonNode gates = rating.json().at("/nextGradeGates");
        assertThat(gates.findValuesAsText("dimension")).containsExactly("I", "M", "F", "E");
        assertThat(gates.findValuesAsText("least")).containsExactly("60.00", "30.00", "40.00", "30.00");
        assertThat(gates.get(0).path("score").textValue()).isEqualTo("61.44");
        assertThat(gates.get(0).path("met").booleanValue()).isTrue();
    }

    @Test
    void limits_are_told_in_the_language_of_the_reader() {
        Answer indebted = service.as(TestTokens.enterpriseA())
                .post(
                        RegisterStory.ENTERPRISES + "/" + rated(0) + "/what-if",
                        "{\"values\": {\"F04\": \"101\"}}",
                        "Accept-Language",
                        "en");
        assertThat(indebted.at("/then/bindingCaps/0/reason")).isEqualTo("debt ratio above 100 %");
    }

    @Test
    void a_change_that_is_tried_changes_nothing() {
        Uscc own = rated(0);
        Answer tried = whatIf(TestTokens.enterpriseA(), own, "{\"values\": {\"I08\": \"national\", \"I03\": \"30\"}}");
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.at("/now/grade")).isEqualTo("BBB");
        assertThat(tried.at("/now/total")).isEqualTo("66.31");
        assertThat(tried.at("/then/total")).isEqualTo("71.59");
        assertThat(tried.at("/then/grade")).isEqualTo("A");
        assertThat(rating(TestTokens.enterpriseA(), own).at("/grade")).isEqualTo("BBB");

        Answer indebted = whatIf(TestTokens.enterpriseA(), own, "{\"values\": {\"F04\": \"101\"}}");
        assertThat(indebted.at("/then/grade")).isEqualTo("B");
        assertThat(indebted.at("/then/bindingCaps/0/reason")).contains("资产负债率");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'values': {'I08': 'galactic'}} | /values/I08 | UNKNOWN_LEVEL",
                "{'values': {'Q1': '1'}} | /values/Q1 | UNKNOWN_INDICATOR",
                "{'values': 5} | /values | OBJECT_REQUIRED",
                "{'values': {}, 'grade': 'AAA'} | /grade | UNKNOWN_FIELD",
            })
    void values_that_cannot_be_tried_are_named(String body, String pointer, String code) {
        Answer refused = whatIf(TestTokens.enterpriseA(), rated(0), body.replace('\'', '"'));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void the_history_marks_where_the_data_changed_the_grade() {
        String uscc = new RegisterStory(service).registered();
        Uscc firm = story.firm(uscc, 0);
        story.assessed(firm);
        ObjectNode better = AssessmentStory.workedFirm(0).deepCopy();
        ((ObjectNode) better.path("values")).put("I08", "national").put("I03", 30);
        story.data(firm, better, better.path("values").toString());
        story.assessed(firm);

        Answer ratings = service.as(TestTokens.auditor()).get(RegisterStory.ENTERPRISES + "/" + uscc + "/ratings");
        assertThat(ratings.json().at("/items")).hasSize(2);
        assertThat(ratings.at("/items/0/assessment/grade")).isEqualTo("A");
        assertThat(ratings.at("/items/1/assessment/grade")).isEqualTo("BBB");
        assertThat(ratings.at("/items/0/systemChanged")).isEqualTo("false");
        assertThat(rating(TestTokens.auditor(), firm).at("/trend")).isEqualTo("UP");
    }

    @Test
    void a_comparison_is_shown_among_five_and_more() {
        Uscc firm = story.firm(3);
        story.assessed(firm);
        for (int i = 0; i < 5; i++) {
            story.assessed(story.firm(0));
        }
        Answer rating = rating(TestTokens.bureauReviewer(), firm);
        assertThat(Integer.parseInt(rating.at("/inDivision/enterprises"))).isGreaterThanOrEqualTo(6);
        assertThat(rating.at("/inIndustry/percentile")).matches("\\d{1,3}\\.\\d");
        assertThat(rating.at("/inDivision/group")).isEqualTo("371502");
        assertThat(rating.at("/inDivision/least")).isEqualTo("5");
    }

    @Test
    void nobody_sees_a_rating_that_is_not_theirs_to_see() {
        Uscc own = rated(0);
        Answer unknown = rating(TestTokens.bankAClerk(), new Uscc(RegisterStory.freshUscc()));
        assertThat(unknown.status()).isEqualTo(404);
        for (String stranger : List.of(
                TestTokens.enterpriseB(),
                TestTokens.county371581(),
                TestTokens.bankBClerk(),
                TestTokens.bankBChecker())) {
            Answer refused = rating(stranger, own);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.at("/code")).isEqualTo(unknown.at("/code"));
            assertThat(whatIf(stranger, own, "{\"values\": {}}").status()).isEqualTo(404);
            assertThat(service.as(stranger)
                            .get(RegisterStory.ENTERPRISES + "/" + own + "/ratings")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(service.anonymous()
                        .get(RegisterStory.ENTERPRISES + "/" + own + "/rating")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_bank_sees_what_the_enterprise_lets_it_until_it_takes_that_back_and_every_look_is_told() {
        Uscc own = rated(0);
        String consents = RegisterStory.ENTERPRISES + "/" + own + "/consents";
        String until = service.businessDay().plusDays(30).toString();
        Answer given = service.post(
                TestTokens.enterpriseA(),
                consents,
                "{\"bankCode\": \"BANK-A\", \"scope\": \"GRADE_AND_DIMENSIONS\", \"until\": \"" + until + "\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        int before = looks(own);

        Answer seen = rating(TestTokens.bankAClerk(), own);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.at("/grade")).isEqualTo("BBB");
        assertThat(seen.at("/subGrades/I")).isEqualTo("BBB");
        assertThat(seen.at("/freshness/dataYear")).isEqualTo("2025");
        assertThat(seen.at("/sheet")).isEmpty();
        assertThat(seen.at("/assessment")).isEmpty();
        assertThat(seen.at("/pointsToNextGrade")).isEmpty();
        assertThat(looks(own)).isEqualTo(before + 1);
        assertThat(rating(TestTokens.bankBClerk(), own).status()).isEqualTo(404);

        Answer withdrawn = service.post(
                TestTokens.enterpriseA(),
                consents + "/" + given.at("/id") + "/withdrawal",
                "{}",
                "If-Match",
                given.header("ETag").orElseThrow());
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(rating(TestTokens.bankAClerk(), own).status()).isEqualTo(404);
        assertThat(looks(own)).isEqualTo(before + 1);
    }

    private int looks(Uscc uscc) {
        return Integer.parseInt(service.as(TestTokens.enterpriseA())
                .get(RegisterStory.ENTERPRISES + "/" + uscc + "/looks/count")
                .at("/count"));
    }

    /** The enterprise of account A with the data of a worked firm, rated. */
    private Uscc rated(int number) {
        new RegisterStory(service).registered(OWN);
        Uscc own = story.firm(OWN, number);
        assertThat(story.assess(own).status()).isEqualTo(202);
        return own;
    }

    private Answer rating(String token, Uscc uscc) {
        return service.as(token).get(RegisterStory.ENTERPRISES + "/" + uscc + "/rating");
    }

    private Answer whatIf(String token, Uscc uscc, String body) {
        return service.as(token).post(RegisterStory.ENTERPRISES + "/" + uscc + "/what-if", body);
    }
}
