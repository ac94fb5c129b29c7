package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.subsidy.tree.CanonicalJson;

class CanonicalJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"b\": 1, \"a\": [true, false, null, -3], \"\": {}}",
                "{\"\\u20ac\": 1, \"\\r\": 2, \"\\ufb33\": 3, \"1\": 4, \"\\ud83d\\ude00\": 5, \"\\u0080\": 6, \"\\u00f6\": 7}",
                "[\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/ 𠮷 \\u007f\\u2028\"]",
                "9007199254740991"
            })
    void it_writes_as_the_reference_library_does(String json) throws IOException {
        assertThat(CanonicalJson.write(Json.read(json))).isEqualTo(reference(json));
    }

    @Test
    void random_trees_are_written_as_the_reference_library_does() throws IOException {
        Random random = new Random(8785);
        for (int i = 0; i < 2_000; i++) {
            Object tree = random(random, 4);
            Object object = tree instanceof Map || tree instanceof List ? tree : List.of(String.valueOf(tree));
            assertThat(CanonicalJson.write(object)).isEqualTo(reference(Json.write(object)));
        }
    }

    @Test
    void what_has_no_exact_form_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(9_007_199_254_740_992L)).hasMessageContaining("2^53");
        assertThatThrownBy(() -> CanonicalJson.write("\ud83d")).hasMessageContaining("half a character");
        assertThatThrownBy(() -> CanonicalJson.write("\ude00x")).hasMessageContaining("half a character");
    }

    @Test
    void the_digest_is_that_of_the_canonical_text() {
        // printf '{}' | sha256sum
        assertThat(CanonicalJson.digest(Map.of()))
                .isEqualTo("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    private static String reference(String json) throws IOException {
        if (!json.startsWith("{") && !json.startsWith("[")) {
            String list = new JsonCanonicalizer("[" + json + "]").getEncodedString();
            return list.substring(1, list.length() - 1);
        }
        return new JsonCanonicalizer(json).getEncodedString();
    }

    private static @Nullable Object random(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong(-9_007_199_254_740_991L, 9_007_199_254_740_992L);
            case 4 -> text(random);
            case 5 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    list.add(random(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    map.put(text(random), random(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int bound = random.nextBoolean() ? 0x80 : 0x1_0FFFF;
            int point = random.nextInt(bound);
            text.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? 0x4E00 : point);
        }
        return text.toString();
    }
}
