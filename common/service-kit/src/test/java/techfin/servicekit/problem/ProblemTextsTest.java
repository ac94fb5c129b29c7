package techfin.servicekit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    @Test
    void every_text_stands_in_both_languages() {
        assertThat(ProblemTexts.loaded().oneSided()).isEmpty();
    }

    @Test
    void every_code_in_the_sources_has_its_texts() throws IOException {
        assertThat(ProblemCodes.inSources(java.nio.file.Path.of("src/main/java"))
                        .missing())
                .isEmpty();
    }

    @Test
    void a_missing_text_is_named() {
        assertThat(ProblemTexts.loaded().missingFor(List.of("NO_SUCH"), List.of("NOR_THIS")))
                .containsExactlyInAnyOrder(
                        "zh NO_SUCH.title",
                        "zh NO_SUCH.detail",
                        "zh NOR_THIS",
                        "en NO_SUCH.title",
                        "en NO_SUCH.detail",
                        "en NOR_THIS");
    }

    @Test
    void placeholders_are_filled_and_values_are_taken_to_the_letter() {
        ProblemTexts texts = ProblemTexts.loaded();
        assertThat(texts.text(Language.EN, "{who} owes {what}", Map.of("who", "$1 \\ {what}")))
                .isEqualTo("$1 \\ {what} owes {what}");
    }

    private enum Colour {
        RED
    }

    @Test
    void a_value_of_an_enumeration_is_told_by_its_word_and_without_one_by_its_name() {
        ProblemTexts texts = ProblemTexts.loaded();
        assertThat(texts.wordless(Colour.class))
                .containsExactlyInAnyOrder("zh ProblemTextsTest.Colour.RED", "en ProblemTextsTest.Colour.RED");
        assertThat(texts.text(Language.ZH, "{what}", Map.of("what", List.of(Colour.RED, Colour.RED))))
                .isEqualTo("RED、RED");
        assertThat(texts.text(Language.EN, "{what:FORBIDDEN}", Map.of("what", "title")))
                .isEqualTo(texts.text(Language.EN, "FORBIDDEN.title", Map.of()));
    }

    @Test
    void a_problem_has_a_status_of_an_error_and_a_code_in_capitals() {
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.of(200, "FINE"));
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.of(400, "camelCase"));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldError.of("/x", "X", "lonely"));
    }
}
