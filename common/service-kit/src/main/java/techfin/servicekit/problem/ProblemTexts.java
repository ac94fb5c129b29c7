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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all problems, in both languages: every {@code techfin/problems_<language>.properties} of the class path.
 * {@code CODE.title} and {@code CODE.detail} speak of a problem, {@code CODE} of a wrong field, {@code Type.CONSTANT} is the
 * word for a value of an enumeration. A placeholder {@code {name}} takes a value, {@code {name:Type}} one that is the name
 * of a constant.
 */
public final class ProblemTexts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(?::([A-Za-z.]+))?}");
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
        return matcher.replaceAll(hit -> {
            Object value = values.getOrDefault(hit.group(1), hit.group());
            return Matcher.quoteReplacement(word(language, hit.group(2), value));
        });
    }

    private String word(Language language, @Nullable String type, Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> word(language, type, one)).collect(Collectors.joining(language.comma()));
        }
        String plain = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
        String kind = type == null && value instanceof Enum<?> constant ? typeOf(constant.getDeclaringClass()) : type;
        return kind == null ? plain : all(language).getOrDefault(kind + "." + plain, plain);
    }

    /** The name of a type as the keys of its words have it; a nested one after the one that it belongs to. */
    private static String typeOf(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : around.getSimpleName() + "." + type.getSimpleName();
    }

    /** Constants of these enumerations that have no word: entries such as {@code en Colour.RED}, for a test. */
    @SafeVarargs
    public final List<String> wordless(Class<? extends Enum<?>>... types) {
        List<String> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Class<? extends Enum<?>> type : types) {
                for (Enum<?> constant : type.getEnumConstants()) {
                    String key = typeOf(type) + "." + constant.name();
                    if (!all(language).containsKey(key)) {
                        missing.add(language.tag() + " " + key);
                    }
                }
            }
        }
        return missing;
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
