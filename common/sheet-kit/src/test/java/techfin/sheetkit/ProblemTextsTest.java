package techfin.sheetkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    @Test
    void every_code_in_the_sources_has_its_texts_in_both_languages() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            Set<Object> known = Texts.of(language).keySet();
            for (String code : codes()) {
                List<String> keys =
                        code.startsWith("SHEET_") ? List.of(code + ".title", code + ".detail") : List.of(code);
                keys.stream().filter(key -> !known.contains(key)).forEach(key -> missing.add(language + " " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_stands_for_a_code_that_nobody_raises() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Object key : Texts.of("zh").keySet()) {
            named.add(key.toString().replaceAll("\\..*", ""));
        }
        assertThat(named).isEqualTo(codes());
        assertThat(Texts.of("en").keySet()).isEqualTo(Texts.of("zh").keySet());
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
