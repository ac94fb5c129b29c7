package techfin.servicekit.idempotency;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;
import techfin.servicekit.problem.Problem;

/** Reads the key of a command. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

    private IdempotencyKey() {}

    static String of(HttpRequest<?> request) {
        List<String> keys = request.getHeaders().getAll(HEADER);
        if (keys.isEmpty() || (keys.size() == 1 && keys.getFirst().isEmpty())) {
            throw Problem.of(400, "IDEMPOTENCY_KEY_REQUIRED");
        }
        if (keys.size() > 1 || !VISIBLE_ASCII.matcher(keys.getFirst()).matches()) {
            throw Problem.of(400, "IDEMPOTENCY_KEY_INVALID");
        }
        return keys.getFirst();
    }
}
