package techfin.rating.rating.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import techfin.rating.rating.usecase.TryChanges;
import techfin.servicekit.json.PlainJson;

/**
 * Values to try.
 *
 * @param values by code of the indicator: a number, a level, an object of parts, null or "NA"
 * @param audited whether the accounts were audited; as it is when left out
 */
@Introspected
public record WhatIfRequest(
        @Schema(type = "object") JsonNode values, @Nullable Boolean audited) {
    TryChanges.Change change() {
        return new TryChanges.Change(PlainJson.of(values), audited);
    }
}
