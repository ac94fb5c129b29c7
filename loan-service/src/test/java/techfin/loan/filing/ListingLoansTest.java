package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Lists of loans by every filter; a bank's list is found the same by reading all of it and choosing. */
@OnEveryDatabase
class ListingLoansTest {
    private final RunningService service;
    private final Story story;

    ListingLoansTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    private Answer get(String token, String query) {
        return service.as(token).get(LOANS + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<JsonNode> all(String token, String query) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = get(token, "?limit=3" + query + cursor);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().at("/items").forEach(rows::add);
            cursor = page.at("/nextCursor").isEmpty() ? "" : "&cursor=" + page.at("/nextCursor");
        } while (!cursor.isEmpty());
        Answer count = get(token, "/count?" + (query.isEmpty() ? "" : query.substring(1)));
        assertThat(count.at("/count")).isEqualTo(Integer.toString(rows.size()));
        return rows;
    }

    private static List<String> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.at("/id").asText()).toList();
    }

    private void entered(String principal, int daysLater, String security) {
        var disbursed = RunningService.today().minusDays(70);
        String body = Story.loan(Story.freshNote(), Story.freshUscc(), principal)
                .replace("\"CREDIT\"", "\"" + security + "\"")
                .replace("\"disbursedOn\": \"" + disbursed, "\"disbursedOn\": \"" + disbursed.plusDays(daysLater));
        assertThat(story.record(body).status()).isEqualTo(201);
    }

    @Test
    void a_note_is_found_by_its_number_by_its_bank_and_once_released_by_the_offices() {
        String note = Story.freshNote();
        String id = story.record(Story.loan(note, Story.freshUscc(), "1000.00")).at("/id");
        String query = "&noteNumber=" + note;
        assertThat(ids(all(TestTokens.bankAClerk(), query))).containsExactly(id);
        assertThat(all(TestTokens.bankBClerk(), query)).isEmpty();
        assertThat(all(TestTokens.bureauReviewer(), query)).isEmpty();
        story.decide(TestTokens.bankAChecker(), id, "CHECK");
        assertThat(ids(all(TestTokens.bureauReviewer(), query))).containsExactly(id);
        assertThat(ids(all(TestTokens.county371502(), query))).containsExactly(id);
    }

    @Test
    void a_range_orders_by_its_column_and_pages_lose_and_double_nothing() {
        for (int i = 0; i < 4; i++) {
            entered("770001.00", i % 2, "CREDIT");
            entered("770002.00", i % 3, "MORTGAGE");
            story.accepted(Story.freshUscc(), "770002.00");
        }
        String from = "&principalFrom=770001.00&principalTo=770002.00";
        String bank = TestTokens.bankAClerk();
        List<JsonNode> rows = all(bank, from);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(12);
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(
                                (JsonNode row) -> row.at("/principal").asText())
                        .thenComparing(row -> row.at("/id").asText())
                        .reversed());
        assertThat(ids(rows)).doesNotHaveDuplicates();
        List<JsonNode> mortgages = rows.stream()
                .filter(row -> row.at("/security").asText().equals("MORTGAGE"))
                .toList();
        assertThat(ids(all(bank, from + "&security=MORTGAGE"))).isEqualTo(ids(mortgages));
        var late = RunningService.today().minusDays(69);
        List<String> sinceLate = ids(rows.stream()
                .filter(row -> row.at("/disbursedOn").asText().compareTo(late.toString()) >= 0)
                .toList());
        assertThat(ids(all(bank, from + "&disbursedFrom=" + late))).containsExactlyInAnyOrderElementsOf(sinceLate);
        List<String> accepted = ids(rows.stream()
                .filter(row -> row.at("/status").asText().equals("ACCEPTED"))
                .toList());
        assertThat(ids(all(bank, from + "&status=ACCEPTED"))).isEqualTo(accepted);
        assertThat(ids(all(TestTokens.bureauReviewer(), from))).isEqualTo(accepted);
        assertThat(ids(all(TestTokens.county371502(), from))).isEqualTo(accepted);
        assertThat(all(TestTokens.county371581(), from)).isEmpty();
        assertThat(ids(all(TestTokens.bureauReviewer(), from + "&bankCode=BANK-A&divisionCode=371502")))
                .isEqualTo(accepted);
        assertThat(all(TestTokens.bankBClerk(), from + "&bankCode=BANK-A")).isEmpty();
        String today = RunningService.today().toString();
        assertThat(ids(all(bank, from + "&decidedFrom=" + today + "&decidedTo=" + today + "&firstLoan=true")))
                .containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(all(bank, from + "&firstLoan=false")).isEmpty();
        assertThat(ids(all(bank, from + "&maturesFrom=" + today))).containsExactlyInAnyOrderElementsOf(ids(rows));
        assertThat(all(bank, from + "&maturesTo=" + today)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ１２％精密（聊城）有限公司, abc12%精密(聊城), true",
        "ＡＢＣ１２％精密（聊城）有限公司, Ａｂｃ 12, true",
        "ＡＢＣ１２％精密（聊城）有限公司, abc%精密, false",
        "甲_乙制造, 甲_乙, true",
        "甲_丙制造, 甲__制, false",
        "聊城𠮷雏𠮷成轴承, 𠮷雏, true",
        "聊城!雏轴承, !雏, true",
        "甲乙丙丁戊己, 乙丙戊己, false",
    })
    void a_piece_of_a_name_finds_it_whatever_its_width_and_case(String name, String piece, boolean found) {
        String uscc = Story.freshUscc();
        String body = Story.loan(Story.freshNote(), uscc, "1000000.00").replace("聊城𠮷成轴承有限公司", name);
        assertThat(story.record(body).status()).isEqualTo(201);
        List<JsonNode> rows = all(TestTokens.bankAClerk(), "&q=" + encoded(piece));
        assertThat(rows.stream()
                        .anyMatch(row -> row.at("/enterprise/uscc").asText().equals(uscc)))
                .isEqualTo(found);
        assertThat(all(TestTokens.bankBClerk(), "&q=" + encoded(piece))).isEmpty();
    }

    @Test
    void a_corrected_name_is_found_and_the_old_one_no_more() {
        String uscc = Story.freshUscc();
        String body = Story.loan(Story.freshNote(), uscc, "1000000.00").replace("聊城𠮷成轴承有限公司", "错名旧字厂");
        Answer entered = story.record(body);
        story.decide(TestTokens.bankAChecker(), entered.at("/id"), "RETURN");
        Answer corrected = service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + entered.at("/id") + "/corrections",
                body.replace("错名旧字厂", "正名新字厂"),
                "If-Match",
                "\"v2\"");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(all(TestTokens.bankAClerk(), "&q=" + encoded("正名新"))).hasSize(1);
        assertThat(all(TestTokens.bankAClerk(), "&q=" + encoded("错名旧"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "decidedFrom=2026-02-01&decidedTo=2026-01-31 ?decidedTo",
                "disbursedFrom=2026-02-30 ?disbursedFrom",
                "maturesTo=1926-02-01 ?maturesTo",
                "principalFrom=2.00&principalTo=1.00 ?principalTo",
                "principalFrom=1 ?principalFrom",
                "principalTo=-1.00 ?principalTo",
                "q=%E7%A7%91 ?q",
                "q=%E7%A7%91%20%20 ?q",
                "security=NONE ?security",
                "status=NONE ?status",
                "signedOn=2026-01-01 ?signedOn",
                "cursor=abc ?cursor",
            })
    void a_wrong_parameter_is_named(String query, String pointer) {
        for (String list : List.of("?", "/count?")) {
            if (list.equals("?") || !query.startsWith("cursor")) {
                Answer answer = get(TestTokens.bankAClerk(), list + query);
                assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
            }
        }
        Answer tooLong = get(TestTokens.bankAClerk(), "?q=" + encoded("科".repeat(51)));
        assertThat(tooLong.at("/errors/0/message")).contains("50");
    }
}
