package techfin.rating.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.RunningService;
import techfin.rating.monitoring.MigrationMatrix;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

class TrialMigrationTest {
    private static final String PATH = "/api/rating/v1/trial-migrations";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final RunningService service = RunningService.on(TestDatabase.h2());

    private static JsonNode published() throws IOException {
        try (var in = MigrationMatrix.class.getResourceAsStream("migration-matrix.json")) {
            return JSON.readTree(in);
        }
    }

    /** Standard & Poor's average of 1981 to 2000, see the file. */
    private Answer carriedOn(int spans) throws IOException {
        JsonNode published = published();
        ObjectNode body = JSON.createObjectNode();
        body.set("grades", published.path("grades"));
        body.put("spans", spans);
        for (int i = 0; i < published.path("grades").size(); i++) {
            ObjectNode move = body.withArray("moves").addObject();
            move.set("from", published.path("grades").get(i));
            move.set("percents", published.path("one_year_percent").get(i));
        }
        Answer answer = service.as(TestTokens.bankAClerk()).post(PATH, body.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void the_published_matrix_after_two_years_to_the_last_printed_place() throws IOException {
        JsonNode moves = carriedOn(2).json().path("moves");
        JsonNode expected = published().path("recomputed_two_year_percent_4dp");
        assertThat(moves.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < expected.size(); j++) {
                assertThat(new BigDecimal(moves.get(i).path("percents").get(j).asText()))
                        .as("row %d, column %d", i, j)
                        .isEqualByComparingTo(expected.get(i).get(j).decimalValue());
            }
        }
    }

    @Test
    void the_published_defaults_within_five_years_to_the_last_printed_place() throws IOException {
        JsonNode defaults = published().path("recomputed_five_year_default_percent_4dp");
        for (JsonNode row : carriedOn(5).json().path("moves")) {
            JsonNode percents = row.path("percents");
            assertThat(new BigDecimal(percents.get(percents.size() - 1).asText()))
                    .as(row.path("from").asText())
                    .isEqualByComparingTo(
                            defaults.path(row.path("from").asText()).decimalValue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"grades\": [\"X\"], \"moves\": [{\"from\": \"X\", \"percents\": [\"97\"]}]} | /moves/0/percents | NOT_A_WHOLE",
                "{\"grades\": [\"X\"], \"moves\": [{\"from\": \"Z\", \"percents\": [\"100\"]}]} | /moves/0/from | UNKNOWN_VALUE",
                "{\"grades\": [\"X\", \"Y\"], \"moves\": [{\"from\": \"X\", \"percents\": [\"100\", 0]}]} | /moves | WRONG_LENGTH",
                "{\"grades\": [\"X\", \"X\"], \"moves\": []} | /grades/1 | DUPLICATE_NAME",
                "{\"grades\": [\"X\"], \"moves\": [{\"from\": \"X\", \"percents\": [\"-100\"]}]} | /moves/0/percents/0 | OUT_OF_RANGE",
                "{\"grades\": [\"X\"], \"spans\": 11, \"moves\": [{\"from\": \"X\", \"percents\": [100]}]} | /spans | OUT_OF_RANGE"
            })
    void a_matrix_that_is_none_is_named(String body, String pointer, String code) {
        Answer answer = service.as(TestTokens.auditor()).post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(pointer);
        assertThat(answer.json().path("errors").findValuesAsText("code")).contains(code);
    }
}
