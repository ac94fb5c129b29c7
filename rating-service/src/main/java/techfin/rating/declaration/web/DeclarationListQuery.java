package techfin.rating.declaration.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import techfin.rating.declaration.DeclarationFilter;
import techfin.rating.declaration.DeclarationStatus;

/** What a list of declarations is narrowed to, as it stands in the address. */
@Introspected
public record DeclarationListQuery(
        @QueryValue @Nullable Integer year,
        @QueryValue @Nullable DeclarationStatus status,
        @QueryValue @Nullable String divisionCode,
        @QueryValue @Nullable String uscc) {
    DeclarationFilter toFilter() {
        return new DeclarationFilter(year, status, divisionCode, uscc);
    }
}
