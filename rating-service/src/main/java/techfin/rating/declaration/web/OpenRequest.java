package techfin.rating.declaration.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A declaration to be opened.
 *
 * @param year a full year of the last five
 */
@Introspected
@Schema(name = "DeclarationRequest")
public record OpenRequest(int year) {}
