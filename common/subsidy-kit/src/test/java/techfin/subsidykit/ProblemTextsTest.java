package techfin.subsidykit;

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
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.servicekit.problem.ProblemTexts;
import techfin.subsidykit.notice.Objection;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.rulebook.ReleaseStatus;

class ProblemTextsTest {
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\\d+,\\s*\"([A-Z_]+)\"");
    private static final Pattern FIELD = Pattern.compile("\\.at\\(\\s*[^,;]+,\\s*\"([A-Z_]+)\"");
    private static final Set<String> FEATURES = Set.of("rulebook", "payment", "clawback");
    private static final Pattern LINE = Pattern.compile("Refused\\(\\s*\"([A-Z_]+)\"");

    @Test
    void every_code_in_the_sources_has_its_words_in_both_languages() throws IOException {
        Set<String> problems = found(PROBLEM);
        Set<String> fields = found(FIELD);
        fields.addAll(found(LINE));
        assertThat(fields).contains("MORE_THAN_ORDERED");
        assertThat(problems).contains("SCHEME_VERSION_EXISTS", "OWN_PREPARATION");
        assertThat(fields).contains("NOT_AFTER_TODAY");
        assertThat(ProblemTexts.loaded().missingFor(problems, fields)).isEmpty();
        assertThat(ProblemTexts.loaded().oneSided()).isEmpty();
    }

    @Test
    void every_value_that_a_text_names_has_a_word_in_both_languages() {
        assertThat(ProblemTexts.loaded()
                        .wordless(
                                CaseState.class,
                                CaseEvent.class,
                                RoundStage.class,
                                Objection.State.class,
                                ReleaseStatus.class))
                .isEmpty();
    }

    private static Set<String> found(Pattern code) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/techfin/subsidykit"))) {
            for (Path source : sources.filter(ProblemTextsTest::isChecked).toList()) {
                Matcher matcher = code.matcher(Files.readString(source));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static boolean isChecked(Path path) {
        return path.toString().endsWith(".java")
                && FEATURES.stream().anyMatch(feature -> path.toString().contains("/" + feature + "/"));
    }
}
