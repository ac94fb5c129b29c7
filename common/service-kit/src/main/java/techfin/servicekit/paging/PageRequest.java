package techfin.servicekit.paging;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.json.Digests;
import techfin.servicekit.problem.Problem;

/**
 * Which page of a list is asked for; a controller method takes it as a parameter. With {@code @Get("{?page*}")} the
 * OpenAPI file shows limit and cursor.
 */
@Introspected
public final class PageRequest {
    /** The limit of a request that names none. */
    public static final int DEFAULT_LIMIT = 50;
    /** The largest limit. */
    public static final int LARGEST_LIMIT = 500;

    private static final int MARK = 16;

    private final int limit;
    private final @Nullable String after;
    private final String owner;

    private PageRequest(int limit, @Nullable String after, String owner) {
        this.limit = limit;
        this.after = after;
        this.owner = owner;
    }

    /** The first page of so many rows, for callers inside the service. */
    public static PageRequest first(int limit) {
        return of(limit, null, "");
    }

    /**
     * A page of this list.
     *
     * @param owner what the cursor belongs to: the caller, the list and its filters
     * @throws Problem 400 if the limit is out of bounds or the cursor is not of this list
     */
    static PageRequest of(int limit, @Nullable String cursor, String owner) {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw Problem.invalid().at("?limit", "OUT_OF_RANGE", "min", 1, "max", LARGEST_LIMIT);
        }
        return new PageRequest(limit, cursor == null ? null : decode(cursor, owner), owner);
    }

    /** The limit as it stands in the address. */
    @Schema(minimum = "1", maximum = "500", defaultValue = "50", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
    public int getLimit() {
        return limit;
    }

    /** The cursor as it stands in the address: nextCursor of the page before. */
    public @Nullable String getCursor() {
        return after == null ? null : cursorAfter(after);
    }

    /** How many rows at most, 1 to 500. */
    public int limit() {
        return limit;
    }

    /** The id of the previous page's last row; empty on the first page. */
    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    String cursorAfter(String id) {
        String plain = mark(owner, id) + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor, String owner) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (plain.length() > MARK) {
                String id = plain.substring(MARK);
                if (plain.startsWith(mark(owner, id))) {
                    return id;
                }
            }
        } catch (IllegalArgumentException e) {
            // not even base64: told like every other bad cursor
        }
        throw Problem.of(400, "INVALID_CURSOR").at("?cursor", "INVALID_VALUE");
    }

    private static String mark(String owner, String id) {
        return Digests.sha256(owner + "\n" + id).substring(0, MARK);
    }
}
