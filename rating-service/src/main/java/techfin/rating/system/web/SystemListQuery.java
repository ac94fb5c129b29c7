package techfin.rating.system.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import techfin.rating.system.SystemVersion;

/** What a list of versions is narrowed to, as it stands in the address. */
@Introspected
public record SystemListQuery(
        @QueryValue @Nullable String code, @QueryValue SystemVersion.@Nullable Status status) {}
