package techfin.loankit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import techfin.servicekit.problem.ProblemTexts;

class ProblemTextsTest {
    @Test
    void every_rule_of_places_and_rates_has_its_words_in_both_languages() {
        Set<String> rules = Set.of(
                "INVALID_USCC",
                "FORMER_DIVISION",
                "UNKNOWN_DIVISION",
                "NOT_A_COUNTY",
                "DIVISION_OF_ANOTHER_CITY",
                "NOT_FOR_THIS_KIND");
        assertThat(ProblemTexts.loaded().missingFor(Set.of(), rules)).isEmpty();
        assertThat(ProblemTexts.loaded().oneSided()).isEmpty();
    }
}
