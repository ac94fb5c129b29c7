package techfin.rating.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.RegisterStory.ENTERPRISES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class ChangingEnterprisesTest {
    private static final String FIRST = "\"v1\"";
    private final RunningService service;
    private final RegisterStory story;

    ChangingEnterprisesTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new RegisterStory(service);
    }

    @Test
    void every_name_is_kept_with_its_days() {
        String uscc = story.registered();
        Answer second = story.change(TestTokens.bureauReviewer(), uscc, """
                {"name": "聊城吉成精密轴承有限公司", "nameFrom": "2020-03-01", "reason": "营业执照变更"}""", FIRST);
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.header("ETag")).hasValue("\"v2\"");
        assertThat(second.at("/nameSince")).isEqualTo("2020-03-01");
        Answer third = story.change(TestTokens.county371502(), uscc, """
                {"name": "山东吉成轴承股份有限公司", "nameFrom": "2023-07-15", "reason": "股改"}""", "\"v2\"");
        assertThat(third.status()).as(third.text()).isEqualTo(200);
        Answer seen = story.get(TestTokens.bureauApprover(), uscc);
        assertThat(seen.json()).isEqualTo(third.json());
        assertThat(seen.at("/name")).isEqualTo("山东吉成轴承股份有限公司");
        assertThat(seen.at("/formerNames/0/name")).isEqualTo("聊城𠮷成轴承有限公司");
        assertThat(seen.at("/formerNames/0/from")).isEmpty();
        assertThat(seen.at("/formerNames/0/until")).isEqualTo("2020-03-01");
        assertThat(seen.at("/formerNames/1/name")).isEqualTo("聊城吉成精密轴承有限公司");
        assertThat(seen.at("/formerNames/1/from")).isEqualTo("2020-03-01");
        assertThat(seen.at("/formerNames/1/until")).isEqualTo("2023-07-15");
    }

    @Test
    void a_misspelt_name_is_corrected_and_leaves_no_former_name() {
        String uscc = story.registered();
        Answer answer = story.change(
                TestTokens.bureauReviewer(), uscc, "{\"name\": \"聊城吉成轴承有限公司\", \"reason\": \"录入错误\"}", FIRST);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/name")).isEqualTo("聊城吉成轴承有限公司");
        assertThat(answer.json().at("/formerNames").size()).isZero();
    }

    @Test
    void figures_are_stated_anew_as_a_whole_and_the_size_follows() {
        String uscc = story.registered();
        Answer smaller = story.change(TestTokens.bureauReviewer(), uscc, """
                {"figures": {"staff": 60, "revenue": "20000000.00"}, "reason": "2025年度报表"}""", FIRST);
        assertThat(smaller.at("/sizeClass")).as(smaller.text()).isEqualTo("SMALL");
        assertThat(smaller.at("/staff")).isEqualTo("60");
        assertThat(smaller.at("/totalAssets")).isEmpty();
        Answer other = story.change(
                TestTokens.bureauReviewer(), uscc, "{\"industryCode\": \"7320\", \"reason\": \"主业变更\"}", "\"v2\"");
        assertThat(other.at("/sizeClass")).isEqualTo("SMALL");
        assertThat(other.at("/industryCode")).isEqualTo("7320");
        assertThat(other.at("/staff")).isEqualTo("60");
    }

    @Test
    void a_change_of_what_moved_meanwhile_is_refused_with_the_differences() {
        String uscc = story.registered();
        String change = "{\"figures\": {\"staff\": 1}, \"reason\": \"r\"}";
        assertThat(story.change(TestTokens.bureauReviewer(), uscc, change, FIRST)
                        .status())
                .isEqualTo(200);
        Answer stale = story.change(
                TestTokens.bureauReviewer(), uscc, "{\"figures\": {\"staff\": 2}, \"reason\": \"r\"}", FIRST);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer")).contains("/staff", "/sizeClass");
        assertThat(service.post(TestTokens.bureauReviewer(), ENTERPRISES + "/" + uscc + "/changes", change)
                        .status())
                .isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"聊城𠮷成轴承有限公司\"||NOTHING_CHANGES",
                "\"industryCode\": \"3451\"||NOTHING_CHANGES",
                "\"name\": \"聊城𠮷成轴承有限公司\", \"nameFrom\": \"2020-01-01\"|/name|SAME_NAME",
                "\"name\": \"新名\", \"nameFrom\": \"2999-01-01\"|/nameFrom|IN_FUTURE",
                "\"name\": \"新名\", \"nameFrom\": \"1800-01-01\"|/nameFrom|NAME_BEFORE_PRESENT",
                "\"nameFrom\": \"2020-01-01\"|/name|REQUIRED",
                "\"divisionCode\": \"371500\"|/divisionCode|NOT_A_COUNTY",
                "\"foundedOn\": \"2999-01-01\"|/foundedOn|IN_FUTURE",
            })
    void a_change_that_cannot_be_is_refused(String members, String pointer, String code) {
        String uscc = story.registered();
        Answer answer = story.change(TestTokens.bureauReviewer(), uscc, "{" + members + ", \"reason\": \"r\"}", FIRST);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer == null ? "" : pointer);
        assertThat(story.get(TestTokens.auditor(), uscc).header("ETag")).hasValue(FIRST);
    }

    @Test
    void a_new_name_is_younger_than_the_present_one() {
        String uscc = story.registered();
        String change = "{\"name\": \"甲\", \"nameFrom\": \"2020-03-01\", \"reason\": \"r\"}";
        story.change(TestTokens.bureauReviewer(), uscc, change, FIRST);
        Answer sameDay = story.change(TestTokens.bureauReviewer(), uscc, change.replace("甲", "乙"), "\"v2\"");
        assertThat(sameDay.at("/errors/0/code")).isEqualTo("NAME_BEFORE_PRESENT");
    }

    @Test
    void an_enterprise_that_moves_leaves_the_old_county_and_no_county_sends_one_away() {
        String uscc = story.registered();
        String move = "{\"divisionCode\": \"371581\", \"reason\": \"迁址\"}";
        assertThat(story.change(TestTokens.county371502(), uscc, move, FIRST).at("/errors/0/code"))
                .isEqualTo("DIVISION_NOT_YOURS");
        assertThat(story.change(TestTokens.bureauReviewer(), uscc, move, FIRST).status())
                .isEqualTo(200);
        assertThat(story.get(TestTokens.county371502(), uscc).status()).isEqualTo(404);
        assertThat(story.get(TestTokens.county371581(), uscc).status()).isEqualTo(200);
    }

    @Test
    void others_change_nothing_and_strangers_learn_nothing() {
        String uscc = story.registered();
        String change = "{\"figures\": {\"staff\": 1}, \"reason\": \"r\"}";
        for (String reader : List.of(TestTokens.bureauApprover(), TestTokens.auditor(), TestTokens.ipReviewer())) {
            assertThat(story.change(reader, uscc, change, FIRST).status()).isEqualTo(403);
        }
        for (String stranger : List.of(TestTokens.county371581(), TestTokens.enterpriseA(), TestTokens.bankAClerk())) {
            assertThat(story.change(stranger, uscc, change, FIRST).status()).isEqualTo(404);
        }
    }

    @Test
    void the_enterprise_itself_reads_its_record_and_what_happened_to_it_without_names() {
        String uscc = story.registered();
        story.change(TestTokens.bureauReviewer(), uscc, "{\"figures\": {\"staff\": 7}, \"reason\": \"年报\"}", FIRST);
        String self = TestTokens.bearer("self", List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
        assertThat(story.get(self, uscc).at("/staff")).isEqualTo("7");
        Answer own = service.as(self).get(ENTERPRISES + "/" + uscc + "/timeline");
        assertThat(own.json().at("/items").size()).isEqualTo(2);
        assertThat(own.at("/items/1/action")).isEqualTo("ENTERPRISE_CHANGED");
        assertThat(own.at("/items/1/reason")).isEqualTo("年报");
        assertThat(own.text()).doesNotContain("bureau.reviewer");
        assertThat(service.as(TestTokens.auditor())
                        .get(ENTERPRISES + "/" + uscc + "/timeline")
                        .at("/items/0/actor"))
                .isEqualTo("bureau.reviewer");
        assertThat(service.as(TestTokens.bankAClerk())
                        .get(ENTERPRISES + "/" + uscc + "/timeline")
                        .status())
                .isEqualTo(404);
    }
}
