package techfin.servicekit.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of all problems, in both languages: every {@code techfin/problems_<language>.properties} of the class path.
 * {@code CODE.title} and {@code CODE.detail} speak of a problem, {@code CODE} of a wrong field.
 */
public final class ProblemTexts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final ProblemTexts LOADED = load();

    private final Map<Language, Map<String, String>> texts;

    private ProblemTexts(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** The texts of this class path. */
    public static ProblemTexts loaded() {
        return LOADED;
    }

    /** The text under this key with its placeholders filled; the key itself when there is no text. */
    public String text(Language language, String key, Map<String, Object> values) {
        String text = all(language).getOrDefault(key, key);
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(
                hit -> Matcher.quoteReplacement(String.valueOf(values.getOrDefault(hit.group(1), hit.group()))));
    }

    /** What no text stands for: entries such as {@code en STALE.title}, for a test that wants none. */
    public List<String> missingFor(Collection<String> problemCodes, Collection<String> fieldCodes) {
        List<String> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            Map<String, String> known = all(language);
            for (String code : problemCodes) {
                for (String key : List.of(code + ".title", code + ".detail")) {
                    if (!known.containsKey(key)) {
                        missing.add(language.tag() + " " + key);
                    }
                }
            }
            for (String code : fieldCodes) {
                if (!known.containsKey(code)) {
                    missing.add(language.tag() + " " + code);
                }
            }
        }
        return missing;
    }

    /** Every key that one language has and the other has not, for a test that wants none. */
    public List<String> oneSided() {
        List<String> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Language other : Language.values()) {
                all(language).keySet().stream()
                        .filter(key -> !all(other).containsKey(key))
                        .forEach(key -> missing.add(other.tag() + " " + key));
            }
        }
        return missing;
    }

    private Map<String, String> all(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static ProblemTexts load() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        try {
            for (Language language : Language.values()) {
                Map<String, String> merged = new TreeMap<>();
                String name = "techfin/problems_" + language.tag() + ".properties";
                List<URL> files =
                        Collections.list(ProblemTexts.class.getClassLoader().getResources(name));
                for (URL file : files) {
                    read(file).forEach((key, value) -> merged.put(String.valueOf(key), String.valueOf(value)));
                }
                texts.put(language, Map.copyOf(merged));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProblemTexts(texts);
    }

    private static Properties read(URL file) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = file.openStream();
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
