package techfin.rating.system.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A version of an indicator system.
 *
 * @param document the whole system; its form is told in the rule book
 */
@Introspected
public record SystemRequest(@Schema(type = "object") JsonNode document) {}
