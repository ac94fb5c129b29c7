package techfin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import techfin.importkit.ImportStatus;
import techfin.lending.filing.LoanDecision;
import techfin.lending.filing.LoanStatus;
import techfin.servicekit.problem.ProblemTexts;

class ProblemTextsTest {
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\\d+,\\s*\"([A-Z_]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("(?:Finding\\(|Finding\\.of\\(|\\.at\\()\\s*[^,;]+,\\s*\"([A-Z_]+)\"");

    @Test
    void every_code_in_the_sources_has_its_words_in_both_languages() throws IOException {
        Set<String> problems = found(PROBLEM);
        Set<String> fields = found(FIELD);
        assertThat(problems).contains("NOTE_NUMBER_TAKEN", "FILING_LIMIT_USED_UP");
        assertThat(fields).contains("FILING_DEADLINE_PASSED", "OWN_PREDECESSOR");
        assertThat(ProblemTexts.loaded().missingFor(problems, fields)).isEmpty();
        assertThat(ProblemTexts.loaded().oneSided()).isEmpty();
    }

    @Test
    void every_value_that_a_text_names_has_a_word_in_both_languages() {
        assertThat(ProblemTexts.loaded().wordless(LoanStatus.class, LoanDecision.class, ImportStatus.class))
                .isEmpty();
    }

    private static Set<String> found(Pattern code) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = code.matcher(Files.readString(source));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
