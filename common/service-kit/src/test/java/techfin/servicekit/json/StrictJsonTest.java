package techfin.servicekit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.servicekit.problem.FieldError;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.sample.NewNote;

class StrictJsonTest {
    private static final ApplicationContext CONTEXT = ApplicationContext.run(Map.of(
            "datasources.enabled",
            false,
            "micronaut.security.enabled",
            false,
            "techfin.service.path",
            "x",
            "techfin.keys.url",
            "http://127.0.0.1:9/keys"));
    private static final StrictJson JSON =
            new StrictJson(CONTEXT.getBean(ObjectMapper.class), CONTEXT.getBean(Constraints.class));

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Introspected
    record Everything(
            @NotBlank @Size(max = 20) String text,
            @Nullable LocalDate date,
            @Nullable Instant instant,
            @Nullable Money money,
            @Nullable Rate rate,
            @Nullable @Positive Integer whole,
            @Nullable Long large,
            @Nullable Boolean flag,
            @Nullable List<String> list,
            @Nullable Map<String, Money> map,
            @Nullable Object any) {}

    @Introspected
    record Primitives(int count, boolean flag) {}

    record Picky(String text) {
        Picky {
            if (text.equals("bad")) {
                throw new IllegalArgumentException("planted secret");
            }
        }
    }

    record Unchecked(@NotBlank String text) {}

    @Test
    void a_good_body_is_read_exactly() {
        Everything read = read(
                "{\"text\":\"𠮷😀\\u0000é\\n\",\"date\":\"2024-02-29\",\"instant\":\"2025-01-01T00:00:00.123456Z\","
                                .replace("\\u0000", "")
                        + "\"money\":\"0.01\",\"rate\":\"3.85\",\"whole\":7,\"large\":9007199254740991,\"flag\":true,"
                        + "\"list\":[\"a\"],\"map\":{\"x\":\"1.00\"},\"any\":{\"n\":1.50}}");
        assertThat(read.text()).isEqualTo("𠮷😀é\n");
        assertThat(read.date()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(read.money()).isEqualTo(Money.parse("0.01"));
        assertThat(read.large()).isEqualTo(9_007_199_254_740_991L);
        assertThat(read.map()).containsEntry("x", Money.parse("1.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"text\":null}'                              | /text    | REQUIRED",
                "'{}'                                           | /text    | REQUIRED",
                "'{\"text\":\"\"}'                              | /text    | REQUIRED",
                "'{\"text\":5}'                                 | /text    | NOT_A_STRING",
                "'{\"text\":true}'                              | /text    | NOT_A_STRING",
                "'{\"text\":[\"a\"]}'                           | /text    | NOT_A_STRING",
                "'{\"text\":\"aaaaaaaaaaaaaaaaaaaaa\"}'         | /text    | TOO_LONG",
                "'{\"text\":\"a\",\"text\":\"b\"}'              | /text    | DUPLICATE_KEY",
                "'{\"text\":\"\\ud800\"}'                       | /text    | INVALID_TEXT",
                "'{\"text\":\"\\udc00\\ud800\"}'                | /text    | INVALID_TEXT",
                "'{\"text\":\"a\\u0000\"}'                      | /text    | INVALID_TEXT",
                "'{\"text\":\"a\",\"a/b~c\":1}'                 | /a~1b~0c | UNKNOWN_FIELD",
                "'{\"text\":\"a\",\"date\":\"2025-02-29\"}'     | /date    | INVALID_DATE",
                "'{\"text\":\"a\",\"date\":\"2025-2-9\"}'       | /date    | INVALID_DATE",
                "'{\"text\":\"a\",\"date\":\"+12025-02-09\"}'   | /date    | INVALID_DATE",
                "'{\"text\":\"a\",\"date\":45809}'              | /date    | NOT_A_STRING",
                "'{\"text\":\"a\",\"date\":\"2025-02-09T00:00:00Z\"}' | /date | INVALID_DATE",
                "'{\"text\":\"a\",\"date\":\"٢٠٢٥-٠٢-٠٩\"}'     | /date    | INVALID_DATE",
                "'{\"text\":\"a\",\"instant\":\"2025-02-09T00:00:00+08:00\"}' | /instant | INVALID_INSTANT",
                "'{\"text\":\"a\",\"instant\":\"2025-02-09T24:00:00Z\"}' | /instant | INVALID_INSTANT",
                "'{\"text\":\"a\",\"money\":\"5.0\"}'           | /money   | INVALID_MONEY",
                "'{\"text\":\"a\",\"money\":\"5.001\"}'         | /money   | INVALID_MONEY",
                "'{\"text\":\"a\",\"money\":\"-5.00\"}'         | /money   | INVALID_MONEY",
                "'{\"text\":\"a\",\"money\":\"-0.00\"}'         | /money   | INVALID_MONEY",
                "'{\"text\":\"a\",\"money\":\" 5.00 \"}'        | /money   | INVALID_MONEY",
                "'{\"text\":\"a\",\"money\":\"1e4\"}'           | /money   | INVALID_MONEY",
                "'{\"text\":\"a\",\"money\":\"١٢٣.00\"}'        | /money   | INVALID_MONEY",
                "'{\"text\":\"a\",\"money\":\"NaN\"}'           | /money   | INVALID_MONEY",
                "'{\"text\":\"a\",\"money\":5.00}'              | /money   | NOT_A_STRING",
                "'{\"text\":\"a\",\"money\":{\"fen\":5}}'       | /money   | NOT_A_STRING",
                "'{\"text\":\"a\",\"rate\":\"x\"}'              | /rate    | INVALID_RATE",
                "'{\"text\":\"a\",\"whole\":\"5\"}'             | /whole   | NOT_AN_INTEGER",
                "'{\"text\":\"a\",\"whole\":5.0}'               | /whole   | NOT_AN_INTEGER",
                "'{\"text\":\"a\",\"whole\":3000000000}'        | /whole   | OUT_OF_RANGE",
                "'{\"text\":\"a\",\"whole\":0}'                 | /whole   | OUT_OF_RANGE",
                "'{\"text\":\"a\",\"large\":9007199254740993}'  | /large   | OUT_OF_RANGE",
                "'{\"text\":\"a\",\"any\":9007199254740993}'    | /any     | OUT_OF_RANGE",
                "'{\"text\":\"a\",\"any\":1e400}'               | /any     | OUT_OF_RANGE",
                "'{\"text\":\"a\",\"any\":1.00000000000000000001}' | /any  | OUT_OF_RANGE",
                "'{\"text\":\"a\",\"flag\":\"true\"}'           | /flag    | NOT_A_BOOLEAN",
                "'{\"text\":\"a\",\"flag\":1}'                  | /flag    | NOT_A_BOOLEAN",
                "'{\"text\":\"a\",\"list\":\"a\"}'              | /list    | NOT_A_LIST",
                "'{\"text\":\"a\",\"list\":[\"a\",null]}'       | /list/1  | REQUIRED",
                "'{\"text\":\"a\",\"list\":[\"a\",7]}'          | /list/1  | NOT_A_STRING",
                "'{\"text\":\"a\",\"map\":{\"k/1\":\"x\"}}'     | /map/k~11 | INVALID_MONEY",
                "'{\"text\":\"a\",\"map\":[]}'                  | /map     | NOT_AN_OBJECT",
                "'[]'                                           | ''       | NOT_AN_OBJECT",
                "'null'                                         | ''       | NOT_AN_OBJECT",
                "'\"a\"'                                        | ''       | NOT_AN_OBJECT",
                "'{\"text\":\"a\"'                              | ''       | MALFORMED_JSON",
                "'{\"text\":\"a\"} x'                           | ''       | MALFORMED_JSON",
                "'{\"text\":\"a\"}{}'                           | ''       | MALFORMED_JSON",
                "'{\"text\":''a''}'                             | ''       | MALFORMED_JSON",
                "'{\"text\":NaN}'                               | ''       | MALFORMED_JSON",
                "'{\"text\":\"a\",}'                            | ''       | MALFORMED_JSON",
                "' '                                            | ''       | BODY_REQUIRED",
            })
    void a_bad_body_is_refused_at_its_place(String body, String pointer, String code) {
        List<FieldError> errors = refused(body.getBytes(StandardCharsets.UTF_8), Everything.class);
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void missing_numbers_and_flags_are_not_taken_for_zero_and_false() {
        assertThat(refused("{}".getBytes(StandardCharsets.UTF_8), Primitives.class))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/count", "REQUIRED"),
                        org.assertj.core.groups.Tuple.tuple("/flag", "REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C328", "EDA080", "C080", "F4908080", "FF", "E282"})
    void broken_utf8_is_refused(String hex) {
        byte[] bytes = ("{\"text\":\"" + "??".repeat(hex.length() / 4 + 1) + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] broken = java.util.HexFormat.of().parseHex(hex);
        System.arraycopy(broken, 0, bytes, 9, broken.length);
        assertThat(refused(bytes, Everything.class))
                .extracting(FieldError::code)
                .containsExactly("INVALID_ENCODING");
    }

    @Test
    void a_hundred_thousand_nested_arrays_are_refused_at_once() {
        byte[] deep = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(refused(deep, Everything.class)).extracting(FieldError::code).containsExactly("MALFORMED_JSON");
    }

    @Test
    void a_hostile_body_cannot_make_a_long_answer() {
        StringBuilder body = new StringBuilder("{\"text\":\"a\"");
        for (int i = 0; i < 5000; i++) {
            body.append(",\"f").append(i).append("\":1");
        }
        assertThat(refused(body.append('}').toString().getBytes(StandardCharsets.UTF_8), Everything.class))
                .hasSizeLessThanOrEqualTo(100);
        String longName = "{\"text\":\"a\",\"" + "x".repeat(900) + "\":1}";
        assertThat(refused(longName.getBytes(StandardCharsets.UTF_8), Everything.class))
                .singleElement()
                .satisfies(error -> assertThat(error.pointer()).hasSizeLessThan(400));
    }

    @Test
    void what_a_record_itself_refuses_is_named_without_its_inner_words() {
        List<FieldError> errors = refused("{\"text\":\"bad\"}".getBytes(StandardCharsets.UTF_8), Picky.class);
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("INVALID_VALUE");
            assertThat(error.toString()).doesNotContain("planted");
        });
    }

    @Test
    void a_record_with_constraints_that_cannot_be_checked_is_our_mistake() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> JSON.read("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8), Unchecked.class))
                .withMessageContaining("@Introspected");
    }

    @Test
    void constraints_of_list_elements_are_found_beside_other_mistakes() {
        List<FieldError> errors = refused(
                "{\"title\":1,\"urgent\":true,\"lines\":[{\"word\":\"A\",\"number\":1}]}"
                        .getBytes(StandardCharsets.UTF_8),
                NewNote.class);
        assertThat(errors).extracting(FieldError::pointer).containsExactlyInAnyOrder("/title", "/lines/0/word");
    }

    @Test
    void constraints_of_list_elements_are_found_when_all_else_is_right() {
        List<FieldError> errors = refused(
                "{\"title\":\"a\",\"urgent\":true,\"lines\":[{\"word\":\"a\",\"number\":1},{\"word\":\"A\",\"number\":1}]}"
                        .getBytes(StandardCharsets.UTF_8),
                NewNote.class);
        assertThat(errors).extracting(FieldError::pointer).containsExactly("/lines/1/word");
    }

    private static Everything read(String body) {
        return JSON.read(body.getBytes(StandardCharsets.UTF_8), Everything.class);
    }

    private static List<FieldError> refused(byte[] body, Class<?> type) {
        try {
            JSON.read(body, type);
            throw new AssertionError("was accepted");
        } catch (Problem problem) {
            assertThat(problem.status()).isEqualTo(400);
            return problem.errors();
        }
    }
}
