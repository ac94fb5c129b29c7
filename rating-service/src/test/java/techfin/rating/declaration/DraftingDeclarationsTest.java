package techfin.rating.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.DeclarationStory.DECLARATIONS;
import static techfin.rating.DeclarationStory.YEAR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.DeclarationStory;
import techfin.rating.DeclarationStory.Opened;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class DraftingDeclarationsTest {
    private final RunningService service;
    private final DeclarationStory story;
    private final RegisterStory register;

    DraftingDeclarationsTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new DeclarationStory(service);
        register = new RegisterStory(service);
    }

    private static JsonNode item(Answer answer, String code) {
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .filter(item -> item.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode indicator(Answer answer, String code) {
        return StreamSupport.stream(answer.json().at("/indicators").spliterator(), false)
                .filter(item -> item.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_enterprise_opens_the_declaration_of_a_year_once() {
        String uscc = register.registered();
        Answer first = story.open(uscc, YEAR);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.header("ETag")).hasValue("\"v1\"");
        assertThat(first.header("Location")).hasValue(DECLARATIONS + "/" + first.at("/id"));
        assertThat(first.at("/status")).isEqualTo("DRAFT");
        assertThat(first.at("/revision")).isEqualTo("1");
        Answer second = story.open(uscc, YEAR);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code")).isEqualTo("DECLARATION_ON_RECORD");
        assertThat(second.at("/link")).isEqualTo(DECLARATIONS + "/" + first.at("/id"));
        assertThat(story.open(uscc, YEAR - 1).status()).isEqualTo(201);
    }

    @Test
    void only_full_years_of_the_enterprise_are_declared_by_itself() {
        String uscc = register.registered();
        for (int year : List.of(YEAR + 1, YEAR - 5, 0)) {
            Answer answer = story.open(uscc, year);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo("/year");
            assertThat(answer.at("/errors/0/code")).isEqualTo("YEAR_NOT_OPEN");
        }
        assertThat(story.open(RegisterStory.freshUscc(), YEAR).at("/code")).isEqualTo("ENTERPRISE_NOT_ON_RECORD");
        String body = "{\"year\": " + YEAR + "}";
        for (String other : List.of(
                TestTokens.bureauReviewer(),
                TestTokens.county371502(),
                TestTokens.bankAClerk(),
                TestTokens.auditor())) {
            assertThat(service.post(other, DECLARATIONS, body).status()).isEqualTo(403);
        }
    }

    @Test
    void the_task_list_names_every_item_and_how_it_stands() {
        Opened draft = story.opened();
        Answer empty = story.get(draft.token(), draft);
        assertThat(item(empty, "REVENUE").path("status").asText()).isEqualTo("MISSING");
        assertThat(item(empty, "REVENUE").at("/name/zh").asText()).isEqualTo("营业收入");
        assertThat(item(empty, "REVENUE").at("/unit/zh").asText()).isEqualTo("元");
        assertThat(item(empty, "REVENUE").path("kind").asText()).isEqualTo("YUAN");
        assertThat(item(empty, "REVENUE").path("required").asBoolean()).isTrue();
        assertThat(item(empty, "MAIN_BUSINESS_SHARE").path("required").asBoolean())
                .isFalse();
        assertThat(item(empty, "I08").path("kind").asText()).isEqualTo("LEVEL");
        assertThat(item(empty, "I08").path("options").size()).isEqualTo(5);
        assertThat(item(empty, "M01").path("kind").asText()).isEqualTo("CHECKLIST");
        assertThat(item(empty, "E04").path("kind").asText()).isEqualTo("INCIDENTS");
        assertThat(item(empty, "E01").path("declarable").asBoolean()).isFalse();
        assertThat(empty.at("/counts/stated")).isEqualTo("0");
        assertThat(empty.at("/counts/missingRequired")).isEqualTo(empty.at("/counts/required"));

        Answer some = story.write(draft, """
                "REVENUE": {"value": "102000000.00", "source": "AUDIT_REPORT", "evidence": "鲁审字12号"},
                "BEST_PATENT_VALUE": {"value": "NA", "reason": "没有专利"}, "I08": {"value": "municipal"}""");
        assertThat(some.header("ETag")).hasValue("\"v2\"");
        assertThat(item(some, "REVENUE").path("status").asText()).isEqualTo("STATED");
        assertThat(item(some, "REVENUE").path("value").asText()).isEqualTo("102000000.00");
        assertThat(item(some, "REVENUE").path("source").asText()).isEqualTo("AUDIT_REPORT");
        assertThat(item(some, "REVENUE").path("evidence").asText()).isEqualTo("鲁审字12号");
        assertThat(item(some, "BEST_PATENT_VALUE").path("status").asText()).isEqualTo("NOT_APPLICABLE");
        assertThat(item(some, "BEST_PATENT_VALUE").path("reason").asText()).isEqualTo("没有专利");
        assertThat(some.at("/counts/stated")).isEqualTo("2");
        assertThat(some.at("/counts/notApplicable")).isEqualTo("1");
        assertThat(some.json().at("/missing").toString())
                .contains("RD_EXPENSE")
                .doesNotContain("\"REVENUE\"")
                .doesNotContain("E01");
        assertThat(story.get(TestTokens.county371502(), draft).json().at("/items"))
                .isEqualTo(some.json().at("/items"));
    }

    @Test
    void the_full_list_comes_to_the_values_of_the_worked_firm_each_with_its_facts() {
        Answer all = story.get(TestTokens.auditor(), story.written());
        assertThat(all.json().at("/missing").size()).as(all.text()).isZero();
        assertThat(all.json().at("/contradictions").size()).isZero();
        assertThat(indicator(all, "I01").at("/value/rd_revenue_pct").asText()).isEqualTo("4.5");
        assertThat(indicator(all, "I01").at("/value/rd_cost_pct").asText()).isEqualTo("5.1");
        assertThat(indicator(all, "I01").path("from").toString())
                .isEqualTo("[\"RD_EXPENSE\",\"REVENUE\",\"TOTAL_COST\"]");
        assertThat(indicator(all, "I01").path("origin").asText()).isEqualTo("DERIVED");
        assertThat(indicator(all, "I02").path("value").asText()).isEqualTo("8");
        assertThat(indicator(all, "I04").path("value").asText()).isEqualTo("self_I_1");
        assertThat(indicator(all, "I06").path("value").asText()).isEqualTo("3.666667");
        assertThat(indicator(all, "F04").path("value").asText()).isEqualTo("52");
        assertThat(indicator(all, "F07").path("value").asText()).isEqualTo("3.4");
        assertThat(indicator(all, "I08").path("origin").asText()).isEqualTo("DECLARED");
        assertThat(indicator(all, "E01").path("value").asText()).isEqualTo("none");
        assertThat(indicator(all, "E01").path("origin").asText()).isEqualTo("OFFICIAL");
    }

    @Test
    void an_entry_is_taken_back_and_what_was_lost_is_sent_again_without_harm() {
        Opened draft = story.opened();
        String entries = "\"STAFF\": {\"value\": 250}, \"SCIENCE_STAFF\": {\"value\": 45}";
        assertThat(story.put(draft, entries, "\"v1\"").header("ETag")).hasValue("\"v2\"");
        Answer again = story.put(draft, entries, "\"v1\"");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.header("ETag")).hasValue("\"v2\"");
        Answer back = story.put(draft, "\"STAFF\": null, \"SCIENCE_STAFF\": {\"value\": null}", "\"v2\"");
        assertThat(item(back, "STAFF").path("status").asText()).isEqualTo("MISSING");
        assertThat(back.at("/counts/stated")).isEqualTo("0");
        assertThat(back.header("ETag")).hasValue("\"v3\"");
    }

    @Test
    void two_windows_do_not_overwrite_each_other() {
        Opened draft = story.opened();
        story.put(draft, "\"STAFF\": {\"value\": 250}", "\"v1\"");
        Answer stale = story.put(draft, "\"STAFF\": {\"value\": 251}", "\"v1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/differences/0/pointer")).isEqualTo("/entries/STAFF");
        assertThat(service.as(draft.token())
                        .put(draft.path() + "/entries", "{\"entries\": {\"STAFF\": {\"value\": 250}}}")
                        .status())
                .isEqualTo(428);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"REVENUE\": {\"value\": \"-1.00\"}|/entries/REVENUE/value|NEGATIVE_NOT_ALLOWED",
                "\"REVENUE\": {\"value\": 5}|/entries/REVENUE/value|NOT_A_STRING",
                "\"REVENUE\": {\"value\": \"1.2\"}|/entries/REVENUE/value|INVALID_MONEY",
                "\"REVENUE\": {\"value\": \"NA\", \"reason\": \"r\"}|/entries/REVENUE/value|ALWAYS_APPLIES",
                "\"STAFF\": {\"value\": -1}|/entries/STAFF/value|NEGATIVE_NOT_ALLOWED",
                "\"STAFF\": {\"value\": \"10\"}|/entries/STAFF/value|NOT_AN_INTEGER",
                "\"STAFF\": {\"value\": [1]}|/entries/STAFF/value|NOT_AN_INTEGER",
                "\"AUDITED\": {\"value\": \"yes\"}|/entries/AUDITED/value|NOT_A_BOOLEAN",
                "\"BEST_PATENT_VALUE\": {\"value\": \"NA\"}|/entries/BEST_PATENT_VALUE/reason|REQUIRED",
                "\"I08\": {\"value\": \"galactic\"}|/entries/I08/value|UNKNOWN_LEVEL",
                "\"M01\": {\"value\": {\"system_and_ledger\": 2}}|/entries/M01/value/system_and_ledger|SHARE_OUT_OF_RANGE",
                "\"M01\": {\"value\": true}|/entries/M01/value|VALUE_NOT_UNDERSTOOD",
                "\"E01\": {\"value\": \"high_tech\"}|/entries/E01|FROM_OFFICIAL_REGISTER",
                "\"I01\": {\"value\": \"5\"}|/entries/I01|UNKNOWN_ITEM",
                "\"NO_SUCH\": {\"value\": \"5\"}|/entries/NO_SUCH|UNKNOWN_ITEM",
                "\"REVENUE\": {\"value\": \"1.00\", \"source\": \"HEARSAY\"}|/entries/REVENUE/source|UNKNOWN_VALUE",
                "\"REVENUE\": {\"worth\": \"1.00\"}|/entries/REVENUE/worth|UNKNOWN_FIELD",
            })
    void a_value_that_cannot_be_is_refused_and_nothing_of_the_request_is_written(
            String entry, String pointer, String code) {
        Opened draft = story.opened();
        Answer answer = story.put(draft, "\"TOTAL_ASSETS\": {\"value\": \"1.00\"}, " + entry, "\"v1\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.at("/errors/0/message")).isNotEqualTo(code);
        Answer now = story.get(draft.token(), draft);
        assertThat(now.header("ETag")).hasValue("\"v1\"");
        assertThat(now.at("/counts/stated")).isEqualTo("0");
    }

    @Test
    void a_request_of_senselessly_many_entries_is_refused_as_a_whole() {
        Opened draft = story.opened();
        StringBuilder entries = new StringBuilder("\"X0\": null");
        for (int i = 1; i <= 300; i++) {
            entries.append(", \"X").append(i).append("\": null");
        }
        Answer answer = story.put(draft, entries.toString(), "\"v1\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").size()).isEqualTo(1);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/entries");
    }

    @Test
    void contradictions_show_in_the_draft_in_the_words_of_the_reader() {
        Opened draft = story.opened();
        Answer answer = story.write(draft, "\"STAFF\": {\"value\": 10}, \"SCIENCE_STAFF\": {\"value\": 11}");
        assertThat(answer.at("/contradictions/0/pointer")).isEqualTo("/entries/SCIENCE_STAFF");
        assertThat(answer.at("/contradictions/0/code")).isEqualTo("PART_ABOVE_WHOLE");
        assertThat(answer.at("/contradictions/0/message")).isEqualTo("不能大于其总额 STAFF");
    }

    @Test
    void strangers_find_nothing_and_readers_change_nothing() {
        Opened draft = story.written();
        String foreign = DeclarationStory.token(register.registered());
        for (String stranger : List.of(
                foreign,
                TestTokens.county371581(),
                TestTokens.bankAClerk(),
                TestTokens.bankAChecker(),
                TestTokens.ipReviewer(),
                TestTokens.financePayer(),
                TestTokens.admin())) {
            assertThat(story.get(stranger, draft).status()).isEqualTo(404);
            assertThat(service.as(stranger).get(draft.path() + "/timeline").status())
                    .isEqualTo(404);
            assertThat(service.as(stranger)
                            .put(
                                    draft.path() + "/entries",
                                    "{\"entries\": {\"STAFF\": {\"value\": 1}}}",
                                    "If-Match",
                                    "\"v2\"")
                            .status())
                    .isEqualTo(404);
        }
        for (String reader : List.of(TestTokens.county371502(), TestTokens.bureauReviewer(), TestTokens.auditor())) {
            assertThat(story.get(reader, draft).status()).isEqualTo(200);
            assertThat(service.as(reader)
                            .put(
                                    draft.path() + "/entries",
                                    "{\"entries\": {\"STAFF\": {\"value\": 1}}}",
                                    "If-Match",
                                    "\"v2\"")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(service.as(TestTokens.bankAClerk()).get(DECLARATIONS).status())
                .isEqualTo(403);
        assertThat(service.as(draft.token()).get(DECLARATIONS + "/no-such-id").status())
                .isEqualTo(404);
    }

    @Test
    void lists_are_narrowed_counted_and_stay_inside_the_scope() {
        Opened here = story.opened();
        Opened moved = story.written();
        story.submit(moved);
        register.change(
                TestTokens.bureauReviewer(),
                moved.uscc(),
                "{\"divisionCode\": \"371581\", \"reason\": \"迁址\"}",
                "\"v1\"");
        assertThat(ids(here.token(), "")).containsExactly(here.id());
        assertThat(ids(TestTokens.county371502(), "?limit=500"))
                .contains(here.id())
                .doesNotContain(moved.id());
        assertThat(ids(TestTokens.county371581(), "?limit=500"))
                .contains(moved.id())
                .doesNotContain(here.id());
        assertThat(ids(TestTokens.auditor(), "?limit=500&status=SUBMITTED&year=" + YEAR + "&divisionCode=371581"))
                .contains(moved.id())
                .doesNotContain(here.id());
        assertThat(ids(TestTokens.bureauReviewer(), "?uscc=" + here.uscc())).containsExactly(here.id());
        assertThat(service.as(TestTokens.bureauReviewer())
                        .get(DECLARATIONS + "/count?uscc=" + here.uscc() + "&year=" + (YEAR - 1))
                        .at("/count"))
                .isEqualTo("0");
        Answer line = service.as(TestTokens.bureauReviewer()).get(DECLARATIONS + "?uscc=" + here.uscc());
        assertThat(line.at("/items/0/enterpriseName")).isEqualTo("聊城𠮷成轴承有限公司");
        assertThat(line.at("/items/0/divisionCode")).isEqualTo("371502");
        assertThat(service.as(here.token()).get(DECLARATIONS + "?colour=red").status())
                .isEqualTo(400);
    }

    private List<String> ids(String token, String query) {
        return service.as(token).get(DECLARATIONS + query).json().at("/items").findValuesAsText("id");
    }
}
