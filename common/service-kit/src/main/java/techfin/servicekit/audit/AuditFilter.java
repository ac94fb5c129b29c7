package techfin.servicekit.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/**
 * What changes an auditor asks for, as it stands in the address; null leaves a field open.
 *
 * @param from first day in Beijing
 * @param to last day in Beijing, this included
 */
@Introspected
public record AuditFilter(
        @QueryValue @Nullable @Parameter(description = "Kind of thing, such as loan")
        String objectType,

        @QueryValue @Nullable String objectId,

        @QueryValue @Nullable @Parameter(description = "Account that made the change; system:<job> for a job")
        String actor,

        @QueryValue @Nullable String action,

        @QueryValue @Nullable @Parameter(description = "First day in Beijing")
        LocalDate from,

        @QueryValue @Nullable @Parameter(description = "Last day in Beijing, this included")
        LocalDate to) {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /**
     * The condition on {@code audit_entry e}, beginning with a blank and {@code AND}, empty for all.
     *
     * @param values takes the values of its places
     * @throws Problem 400 for days that cannot be
     */
    String condition(List<Object> values) {
        check("?from", from);
        check("?to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid().at("?to", "INVALID_VALUE");
        }
        List<String> parts = new ArrayList<>();
        equal(parts, values, "e.object_type", objectType);
        equal(parts, values, "e.object_id", objectId);
        equal(parts, values, "e.actor", actor);
        equal(parts, values, "e.action", action);
        if (from != null) {
            parts.add("e.occurred_at >= ?");
            values.add(from.atStartOfDay(BusinessClock.ZONE).toInstant());
        }
        if (to != null) {
            parts.add("e.occurred_at < ?");
            values.add(to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant());
        }
        return parts.isEmpty() ? "" : " AND " + String.join(" AND ", parts);
    }

    private static void check(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw Problem.invalid().at(pointer, "INVALID_VALUE");
        }
    }

    private static void equal(List<String> parts, List<Object> values, String column, @Nullable String value) {
        if (value != null) {
            parts.add(column + " = ?");
            values.add(value);
        }
    }
}
