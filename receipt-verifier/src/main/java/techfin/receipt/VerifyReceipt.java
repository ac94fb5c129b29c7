package techfin.receipt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTable;
import techfin.subsidy.Receipt;
import techfin.subsidy.ReceiptCheck;
import techfin.subsidy.ReceiptCheck.Verdict;
import techfin.subsidy.Step;
import techfin.subsidy.tree.FieldError;

/**
 * {@code VerifyReceipt FILE} does the sum of a receipt again and prints every step, then {@code EQUAL} or the first
 * difference. The file holds a receipt, or a whole quote with its receipt. Exit code 0 if equal, 1 if not, 2 if the file
 * cannot be read.
 */
public final class VerifyReceipt {
    static final int EQUAL = 0;
    static final int DIFFERENT = 1;
    static final int UNREADABLE = 2;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PrintStream out;

    VerifyReceipt(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new VerifyReceipt(out).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length != 1) {
            out.println("usage: verify-receipt FILE");
            return UNREADABLE;
        }
        try {
            return check(JSON.readValue(Files.readString(Path.of(arguments[0])), Object.class));
        } catch (JsonProcessingException noJson) {
            out.println("UNREADABLE: " + arguments[0] + " is no JSON: " + noJson.getOriginalMessage());
        } catch (IOException | InvalidPathException unreadable) {
            out.println("UNREADABLE: cannot read " + arguments[0]);
        }
        return UNREADABLE;
    }

    private int check(@Nullable Object tree) {
        return switch (ReceiptCheck.check(tree, LprTable.shipped())) {
            case Verdict.Equal equal -> {
                print(equal.recomputed());
                out.println("EQUAL " + equal.recomputed().digest());
                yield EQUAL;
            }
            case Verdict.Different different -> {
                out.println("DIFFERENT at " + different.first().pointer());
                out.println("  in the file: " + different.first().given());
                out.println("  recomputed:  " + different.first().expected());
                yield DIFFERENT;
            }
            case Verdict.NoReceipt none -> {
                out.println("DIFFERENT: not a sound receipt");
                for (FieldError error : none.errors()) {
                    out.println("  " + error.pointer() + " " + error.code() + " " + error.parameters());
                }
                yield DIFFERENT;
            }
        };
    }

    private void print(Receipt receipt) {
        out.println(receipt.rules().code() + " " + receipt.rules().version() + " (" + Receipt.ENGINE + ") "
                + receipt.rules().source());
        for (Step step : receipt.steps()) {
            out.println(line(step.toTree()));
        }
    }

    private static String line(Map<String, @Nullable Object> step) {
        return step.entrySet().stream()
                .map(field -> "kind".equals(field.getKey())
                        ? "%-22s".formatted(field.getValue())
                        : field.getKey() + "=" + text(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                    .collect(Collectors.joining(" ", "(", ")"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(VerifyReceipt::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }
}
