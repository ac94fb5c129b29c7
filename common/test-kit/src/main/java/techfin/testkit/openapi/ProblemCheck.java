package techfin.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import techfin.testkit.openapi.Exchange.Answer;

/** Checks an answer against what was expected, and every refusal against the shape of a problem answer. */
final class ProblemCheck {
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 428);

    private ProblemCheck() {}

    static void check(Answer answer, Expected expected, String pointer) {
        assertThat(answer.status()).as("no failure of ours: %s", answer.text()).isLessThan(500);
        switch (expected) {
            case REFUSED_AT_FIELD -> {
                assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                assertThat(pointers(answer)).as(answer.text()).contains(pointer);
            }
            case REFUSED -> assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            case TOO_LARGE -> assertThat(answer.status()).as(answer.text()).isEqualTo(413);
            case UNSUPPORTED -> assertThat(answer.status()).as(answer.text()).isEqualTo(415);
            case HANDLED -> {
                if (!answer.isSuccess()) {
                    assertThat(answer.status()).as(answer.text()).isIn(REFUSALS);
                }
            }
        }
        if (!answer.isSuccess()) {
            checkShape(answer);
        }
    }

    private static void checkShape(Answer answer) {
        JsonNode problem = answer.body();
        assertThat(answer.type()).as(answer.text()).isEqualTo("application/problem+json");
        assertThat(problem.path("status").asInt()).as(answer.text()).isEqualTo(answer.status());
        assertThat(problem.path("code").asText()).as(answer.text()).matches("[A-Z][A-Z0-9_]*");
        assertThat(problem.path("type").asText())
                .isEqualTo("urn:techfin:problem:"
                        + problem.path("code").asText().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(problem.path("title").asText()).as("title").isNotBlank();
        assertThat(problem.path("traceId").asText()).as("traceId").isNotBlank();
        for (JsonNode error : problem.path("errors")) {
            assertThat(error.path("pointer").isTextual())
                    .as("pointer in %s", error)
                    .isTrue();
            assertThat(error.path("code").asText()).as("code in %s", error).matches("[A-Z][A-Z0-9_]*");
            assertThat(error.path("message").asText())
                    .as("message in %s", error)
                    .isNotBlank();
        }
        assertThat(answer.text())
                .as("nothing inner")
                .doesNotContain("Exception", "java.", "techfin.", "org.h2", "com.mysql");
    }

    private static List<String> pointers(Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.body()
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        return pointers;
    }
}
