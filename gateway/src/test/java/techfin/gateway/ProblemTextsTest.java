package techfin.gateway;

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
import techfin.gateway.account.OrganisationKind;
import techfin.gateway.account.Role;
import techfin.servicekit.problem.ProblemTexts;

class ProblemTextsTest {
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\\d+,\\s*\"([A-Z_]+)\"");
    private static final Pattern FIELD = Pattern.compile("\\.at\\(\\s*[^,;]+,\\s*\"([A-Z_]+)\"");

    @Test
    void every_code_in_the_sources_has_its_words_in_both_languages() throws IOException {
        Set<String> problems = found(PROBLEM);
        Set<String> fields = found(FIELD);
        problems.addAll(
                Set.of("SIGN_IN_REFUSED", "SESSION_ENDED", "UPSTREAM_UNAVAILABLE", "ALREADY_LOCKED", "NOT_LOCKED"));
        assertThat(problems).contains("TOO_MANY_ATTEMPTS", "TOO_LARGE");
        assertThat(fields).contains("ROLE_NOT_ALLOWED", "USCC_NEEDED");
        assertThat(ProblemTexts.loaded().missingFor(problems, fields)).isEmpty();
        assertThat(ProblemTexts.loaded().oneSided()).isEmpty();
    }

    @Test
    void every_value_that_a_text_names_has_a_word_in_both_languages() {
        assertThat(ProblemTexts.loaded().wordless(Role.class, OrganisationKind.class))
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
