package techfin.rating.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.RegisterStory.ENTERPRISES;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class ListingEnterprisesTest {
    private final RunningService service;
    private final RegisterStory story;

    ListingEnterprisesTest(TestDatabase database) {
        service = RunningService.alone(database);
        story = new RegisterStory(service);
    }

    @Test
    void a_list_is_narrowed_by_place_industry_name_and_size_and_read_page_by_page() {
        List<String> bearings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            bearings.addFirst(enter("聊城第" + i + "轴承厂", "371502", "3451", 320, "126000000.00"));
        }
        String software = enter("临清100%软件_公司", "371581", "6513", 9, "10000.00");
        String unknown = enter("茌平新材料", "371503", "2651", null, null);
        String bureau = TestTokens.bureauReviewer();

        assertThat(all(bureau, "")).hasSize(7).startsWith(unknown, software);
        assertThat(all(bureau, "&divisionCode=371502")).isEqualTo(bearings);
        assertThat(all(bureau, "&industryCode=34")).isEqualTo(bearings);
        assertThat(all(bureau, "&industryCode=6513")).containsExactly(software);
        assertThat(all(bureau, "&sizeClass=MEDIUM")).isEqualTo(bearings);
        assertThat(all(bureau, "&sizeClass=MICRO&divisionCode=371581")).containsExactly(software);
        assertThat(all(bureau, "&q=" + url("轴承"))).isEqualTo(bearings);
        assertThat(all(bureau, "&q=" + url("１００％ 软件＿"))).containsExactly(software);
        assertThat(all(bureau, "&q=" + url("%_"))).isEmpty();
        assertThat(all(TestTokens.county371581(), "")).containsExactly(software);
        assertThat(all(TestTokens.county371581(), "&divisionCode=371502")).isEmpty();
        assertThat(all(TestTokens.bankAClerk(), "")).isEmpty();
        assertThat(all(TestTokens.enterpriseA(), "")).isEmpty();
        assertThat(service.as(bureau)
                        .get(ENTERPRISES + "/count?industryCode=34")
                        .at("/count"))
                .isEqualTo("5");

        Answer renamed = story.change(
                bureau, software, "{\"name\": \"山东云端\", \"nameFrom\": \"2025-01-01\", \"reason\": \"r\"}", "\"v1\"");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(all(bureau, "&q=" + url("软件"))).containsExactly(software);
        assertThat(all(bureau, "&q=" + url("云端"))).containsExactly(software);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?industryCode=3",
                "?industryCode=34510",
                "?industryCode=ab",
                "?q=x",
                "?sizeClass=HUGE",
                "?nope=1"
            })
    void a_parameter_that_cannot_be_is_refused(String query) {
        assertThat(service.as(TestTokens.bureauReviewer())
                        .get(ENTERPRISES + query)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void who_has_nothing_to_do_with_enterprises_gets_no_list() {
        for (String token : List.of(TestTokens.admin(), TestTokens.ruleAuthor(), TestTokens.ruleApprover())) {
            assertThat(service.as(token).get(ENTERPRISES).status()).isEqualTo(403);
        }
        assertThat(service.anonymous().get(ENTERPRISES).status()).isEqualTo(401);
    }

    @Test
    void what_is_no_code_names_nothing() {
        assertThat(story.get(TestTokens.bureauReviewer(), "91371502MA00000010").status())
                .isEqualTo(404);
        assertThat(story.get(TestTokens.bureauReviewer(), "nothing").status()).isEqualTo(404);
        assertThat(story.get(TestTokens.bankAClerk(), RegisterStory.freshUscc()).status())
                .isEqualTo(404);
    }

    private String enter(
            String name, String division, String industry, @Nullable Integer staff, @Nullable String revenue) {
        String uscc = RegisterStory.freshUscc();
        Answer answer = story.register(TestTokens.bureauReviewer(), """
                {"uscc": "%s", "name": "%s", "divisionCode": "%s", "industryCode": "%s", "staff": %s, "revenue": %s}
                """.formatted(
                        uscc, name, division, industry, staff, revenue == null ? null : '"' + revenue + '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return uscc;
    }

    /** All codes of a list, two to a page. */
    private List<String> all(String token, String filters) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = service.as(token)
                    .get(ENTERPRISES + "?limit=2" + filters + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            for (JsonNode item : page.json().path("items")) {
                found.add(item.path("uscc").asText());
            }
            cursor = page.at("/nextCursor");
        } while (!cursor.isEmpty());
        return found;
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
