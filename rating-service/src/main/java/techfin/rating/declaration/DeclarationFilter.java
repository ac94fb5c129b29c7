package techfin.rating.declaration;

import org.jspecify.annotations.Nullable;

/**
 * What a list of declarations is narrowed to; null means any.
 *
 * @param divisionCode county or zone in which the enterprise is seated today
 */
public record DeclarationFilter(
        @Nullable Integer year,
        @Nullable DeclarationStatus status,
        @Nullable String divisionCode,
        @Nullable String uscc) {}
