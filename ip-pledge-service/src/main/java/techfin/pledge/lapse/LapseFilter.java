package techfin.pledge.lapse;

import org.jspecify.annotations.Nullable;

/** What a list of warnings is narrowed to; null leaves a field open. */
public record LapseFilter(
        @Nullable LapseKind kind,
        @Nullable LapseStatus status,
        @Nullable String rightId,
        @Nullable String pledgeId) {}
