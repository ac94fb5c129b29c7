package techfin.servicekit.etag;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import techfin.servicekit.problem.Problem;

/** The precondition of a decision: it must cite the version it was made on. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * Passes when the request cites the current tag.
     *
     * @param current the tag of what is there now, see {@link ETags}
     * @param differences asked only when the tag is stale: what moved since
     * @throws Problem 428 without a tag or with {@code *}, 412 with the differences when it is stale
     */
    public static void check(HttpRequest<?> request, String current, Supplier<List<Difference>> differences) {
        List<String> tags = request.getHeaders().getAll(HttpHeaders.IF_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        if (tags.isEmpty() || tags.contains("*")) {
            throw Problem.of(428, "IF_MATCH_REQUIRED");
        }
        if (!tags.contains(current)) {
            throw Problem.of(412, "STALE")
                    .header(HttpHeaders.ETAG, current)
                    .extension("differences", differences.get());
        }
    }
}
