package techfin.rating.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * What a list of appeals is narrowed to; null leaves a field open.
 *
 * @param overdueOn day on which their deadline has passed without a decision
 */
public record AppealFilter(
        @Nullable Uscc uscc,
        Appeal.@Nullable State state,
        @Nullable LocalDate overdueOn) {}
