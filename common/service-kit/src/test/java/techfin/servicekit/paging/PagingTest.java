package techfin.servicekit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.servicekit.sample.SampleService;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@NullUnmarked
class PagingTest {
    private static final String NOTES = "/api/sample/v1/notes";
    private static SampleService service;
    private static Api clerk;

    @BeforeAll
    static void seven_notes() {
        service = SampleService.on(TestDatabase.h2());
        clerk = service.api().as(TestTokens.bankAClerk());
        for (int i = 0; i < 7; i++) {
            clerk.post(NOTES, "{\"title\":\"n\",\"urgent\":true}", "Idempotency-Key", "k" + i);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_pages_together_hold_every_row_once() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            Answer page = clerk.get(NOTES + "?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().at("/items").forEach(item -> ids.add(item.at("/id").asText()));
            cursor = page.at("/nextCursor").equals("null") ? "" : page.at("/nextCursor");
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(ids).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_list_without_rows_and_a_last_page_say_so() {
        Answer empty = service.api().as(TestTokens.bankBClerk()).get(NOTES);
        assertThat(empty.text()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
        assertThat(clerk.get(NOTES).json().at("/nextCursor").isNull()).isTrue();
        assertThat(clerk.get(NOTES + "/count").text()).isEqualTo("{\"count\":7}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "2147483648", "99999999999", "x", "1.5", "", "%201", "1&limit=2", "١"})
    void a_limit_out_of_bounds_is_refused(String limit) {
        Answer answer = clerk.get(NOTES + "?limit=" + limit.replace("١", "%D9%A1"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("?limit");
    }

    @Test
    void a_cursor_belongs_to_its_caller_its_list_and_its_filters() {
        String cursor = clerk.get(NOTES + "?limit=2").at("/nextCursor");
        assertThat(clerk.get(NOTES + "?limit=5&cursor=" + cursor).status()).isEqualTo(200);
        assertInvalid(service.api().as(TestTokens.bankBClerk()).get(NOTES + "?limit=2&cursor=" + cursor));
        assertInvalid(clerk.get(NOTES + "?limit=2&title=n&cursor=" + cursor));
        assertInvalid(service.api().as(TestTokens.auditor()).get("/api/sample/v1/audit/entries?cursor=" + cursor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AAAA", "%00", "ewogIH0", "%27%20OR%201=1"})
    void an_edited_cursor_is_refused(String cursor) {
        assertInvalid(clerk.get(NOTES + "?cursor=" + cursor));
        String good = clerk.get(NOTES + "?limit=2").at("/nextCursor");
        char last = good.charAt(good.length() - 2) == 'A' ? 'B' : 'A';
        assertInvalid(clerk.get(
                NOTES + "?cursor=" + good.substring(0, good.length() - 2) + last + good.charAt(good.length() - 1)));
    }

    private static void assertInvalid(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("INVALID_CURSOR");
    }
}
