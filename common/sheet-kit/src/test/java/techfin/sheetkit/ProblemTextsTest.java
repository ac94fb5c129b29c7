package techfin.sheetkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
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
            Set<Object> known = texts(language).keySet();
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
        for (Object key : texts("zh").keySet()) {
            named.add(key.toString().replaceAll("\\..*", ""));
        }
        assertThat(named).isEqualTo(codes());
        assertThat(texts("en").keySet()).isEqualTo(texts("zh").keySet());
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

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemTextsTest.class
                        .getClassLoader()
                        .getResourceAsStream("techfin/problems_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
