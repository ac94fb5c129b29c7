package techfin.rating.review;

import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/** What a list of triggers is narrowed to; null leaves a field open. */
public record TriggerFilter(
        @Nullable Uscc uscc,
        @Nullable TriggerKind kind,
        @Nullable Boolean open) {}
