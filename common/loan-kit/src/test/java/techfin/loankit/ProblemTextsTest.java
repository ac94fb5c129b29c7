package techfin.loankit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import techfin.lending.filing.LoanDecision;
import techfin.lending.filing.LoanStatus;
import techfin.servicekit.problem.ProblemTexts;

class ProblemTextsTest {
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\\d+,\\s*\"([A-Z_]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("(?:Finding\\(|Finding\\.of\\(|\\.at\\()\\s*[^,;]+,\\s*\"([A-Z_]+)\"");
    /** The pure rules have no texts of their own; the kit beside them has. */
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../lending/src/main/java"));

    @Test
    void every_code_in_the_sources_has_its_words_in_both_languages() throws IOException {
        Set<String> problems = found(PROBLEM);
        Set<String> fields = found(FIELD);
        assertThat(problems).contains("STATE_NOT_ALLOWED", "VOUCHER_IN_USE");
        assertThat(fields).contains("FORMER_DIVISION", "NOT_FOR_THIS_KIND", "AGREED_TOO_EARLY");
        assertThat(ProblemTexts.loaded().missingFor(problems, fields)).isEmpty();
        assertThat(ProblemTexts.loaded().oneSided()).isEmpty();
    }

    @Test
    void every_value_that_a_text_names_has_a_word_in_both_languages() {
        assertThat(ProblemTexts.loaded().wordless(LoanStatus.class, LoanDecision.class))
                .isEmpty();
    }

    private static Set<String> found(Pattern code) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path module : SOURCES) {
            try (Stream<Path> sources = Files.walk(module)) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    Matcher matcher = code.matcher(Files.readString(source));
                    while (matcher.find()) {
                        codes.add(matcher.group(1));
                    }
                }
            }
        }
        return codes;
    }
}
