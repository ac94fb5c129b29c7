package techfin.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import techfin.money.LprTable;
import techfin.subsidy.LoanFacts;
import techfin.subsidy.Quote;
import techfin.subsidy.QuoteRequest;
import techfin.subsidy.Schemes;
import techfin.subsidy.Subsidies;

class VerifyReceiptTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    private record Run(int exit, String printed) {}

    private Run run(String content) {
        try {
            Path file = folder.resolve("receipt.json");
            Files.writeString(file, content);
            return run(file);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private static Run run(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exit = new VerifyReceipt(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(file.toString());
        return new Run(exit, bytes.toString(StandardCharsets.UTF_8));
    }

    private static String write(@Nullable Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static @Nullable Object read(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static Map<String, @Nullable Object> quote(String scheme, String loan, String grants, Locale locale) {
        LoanFacts facts = LoanFacts.fromTree(read(loan)).orThrow();
        QuoteRequest request = QuoteRequest.fromTree(read("{\"scheme\": {\"code\": \"" + scheme
                        + "\", \"on\": \"2025-01-01\"}, \"loan\": " + loan + ", \"previousGrants\": " + grants + "}"))
                .orThrow();
        Quote quote = (Quote) Subsidies.quote(
                Schemes.shipped(VerifyReceiptTest::read)
                        .inForce(scheme, LocalDate.of(2025, 1, 1))
                        .orElseThrow(),
                facts,
                request.previousGrants(),
                null,
                LprTable.shipped());
        return quote.toTree(locale);
    }

    private static final String TRANSFER_LOAN = """
            {"signedOn": "2023-05-09", "filedOn": "2023-06-01",
             "drawdowns": [{"on": "2023-05-10", "amount": "3000000.00"}],
             "repayments": [{"on": "2023-09-01", "amount": "1000000.00"}, {"on": "2023-12-20", "amount": "500000.00"}],
             "maturesOn": "2024-05-09", "settledOn": "2024-05-09",
             "rate": {"kind": "FIXED", "annualRatePercent": "4.05"},
             "interestVouchers": [{"paidOn": "2023-06-21", "amount": "14175.00"}]}
            """;
    private static final String PLEDGE_LOAN = """
            {"signedOn": "2024-08-05", "pledgedOn": "2024-08-05",
             "drawdowns": [{"on": "2024-08-06", "amount": "5000000.00"}],
             "maturesOn": "2025-08-06", "settledOn": "2025-08-06",
             "rate": {"kind": "LPR_PLUS", "tenor": "ONE_YEAR", "spreadBp": 10, "repricedOn": ["2025-01-01"]},
             "pledgedSharePercent": "80"}
            """;
    private static final String APPRAISED_LOAN = """
            {"signedOn": "2024-08-05", "pledgedOn": "2024-08-05",
             "drawdowns": [{"on": "2024-08-06", "amount": "5000000.00"}],
             "maturesOn": "2025-08-06", "settledOn": "2025-08-06",
             "rate": {"kind": "FIXED", "annualRatePercent": "3.20"},
             "firstPledge": true, "rightKinds": ["INVENTION_PATENT"],
             "fees": [{"kind": "APPRAISAL", "paidOn": "2024-07-20", "amount": "30000.00"},
                      {"kind": "RATING", "paidOn": "2024-07-21", "amount": "8000.00"}]}
            """;
    private static final String TWICE_SUBSIDISED_LOAN =
            APPRAISED_LOAN.strip().replaceFirst("}$", ", \"otherSubsidies\": \"100500.00\"}");

    static List<Map<String, @Nullable Object>> quotes() {
        return List.of(
                quote("SD-TRANSFER-LOAN", TRANSFER_LOAN, "[]", Locale.CHINESE),
                quote(
                        "SD-TRANSFER-LOAN",
                        TRANSFER_LOAN,
                        "[{\"schemeCode\": \"SD-TRANSFER-LOAN\", \"year\": 2024, \"party\": \"CITY\", \"amount\": \"1.00\"}]",
                        Locale.ENGLISH),
                quote("SD-IP-APPRAISAL", APPRAISED_LOAN, "[]", Locale.ENGLISH),
                quote("LC-IP-PLEDGE", TWICE_SUBSIDISED_LOAN, "[]", Locale.CHINESE),
                quote("SD-IP-PLEDGE", PLEDGE_LOAN, "[]", Locale.CHINESE));
    }

    static Stream<String> files() {
        List<String> files = new ArrayList<>();
        for (Map<String, @Nullable Object> quote : quotes()) {
            files.add(write(quote));
            files.add(write(quote.get("receipt")));
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_untouched_receipt_is_equal_and_prints_every_step(String file) {
        Run run = run(file);
        assertThat(run.printed()).contains("SEGMENT", "INTEREST", "CONDITION", "BASE", "AMOUNT", "\nEQUAL sha256:");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_receipt_beside_its_digest_alone_is_enough() {
        Map<String, @Nullable Object> quote = quotes().getFirst();
        Map<String, @Nullable Object> pair = new java.util.HashMap<>();
        pair.put("receipt", quote.get("receipt"));
        pair.put("receiptDigest", quote.get("receiptDigest"));
        assertThat(run(write(pair)).exit()).isZero();
        pair.put("receiptDigest", "sha256:" + "0".repeat(64));
        assertThat(run(write(pair)).printed()).contains("DIFFERENT at /receiptDigest");
    }

    @ParameterizedTest
    @MethodSource("files")
    void any_one_digit_changed_fails(String file) {
        for (int i = 0; i < file.length(); i++) {
            char digit = file.charAt(i);
            if (digit >= '0' && digit <= '9') {
                char other = (char) ('0' + (digit - '0' + 1 + i % 9) % 10);
                Run run = run(file.substring(0, i) + other + file.substring(i + 1));
                assertThat(run.exit())
                        .as("digit at %d: %s", i, file.substring(Math.max(0, i - 40), i + 1))
                        .isNotZero();
                assertThat(run.printed()).doesNotContain("EQUAL sha256");
            }
        }
    }

    @Test
    void a_forged_prime_rate_is_found_even_if_everything_else_fits() {
        String file = write(quotes().getLast().get("receipt"))
                .replace("\"oneYearPercent\":\"3.35\"", "\"oneYearPercent\":\"3.45\"");
        Run run = run(file);
        assertThat(run.exit()).isEqualTo(VerifyReceipt.DIFFERENT);
        assertThat(run.printed()).contains("DIFFERENT at /lpr/publications");
    }

    @Test
    void the_first_difference_is_named() {
        String file = write(quotes().getFirst().get("receipt"))
                .replace("\"interest\":\"38475.00\"", "\"interest\":\"38475.01\"");
        assertThat(run(file).printed())
                .contains("DIFFERENT at /steps/0/interest", "in the file: 38475.01", "recomputed:  38475.00");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"", "no json", "{\"receipt\": {}} trailing", "{\"a\": 1, \"a\": 2}"})
    void a_file_that_is_no_json_is_unreadable(String content) {
        assertThat(run(content).exit()).isEqualTo(VerifyReceipt.UNREADABLE);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"{}", "[]", "3", "null", "{\"receipt\": {}}"})
    void json_that_is_no_receipt_fails(String content) {
        assertThat(run(content).exit()).isEqualTo(VerifyReceipt.DIFFERENT);
    }

    @Test
    void a_missing_file_or_a_missing_argument_is_unreadable() {
        assertThat(run(folder.resolve("nowhere.json")).exit()).isEqualTo(VerifyReceipt.UNREADABLE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(new VerifyReceipt(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run())
                .isEqualTo(VerifyReceipt.UNREADABLE);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("usage");
    }
}
