package techfin.sheetkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of this module's codes. */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private Texts() {}

    static Properties of(String language) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class
                        .getClassLoader()
                        .getResourceAsStream("techfin/problems_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Makes sure that both texts of a code find all the values that they want to tell. */
    public static void assertFilled(String key, Set<String> values) {
        for (String language : List.of("zh", "en")) {
            String text = of(language).getProperty(key, "");
            assertThat(text).as(language + " " + key).isNotEmpty();
            assertThat(values)
                    .as(text)
                    .containsAll(PLACEHOLDER
                            .matcher(text)
                            .results()
                            .map((MatchResult hit) -> hit.group(1))
                            .toList());
        }
    }
}
