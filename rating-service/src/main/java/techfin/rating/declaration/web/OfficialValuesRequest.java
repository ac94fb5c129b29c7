package techfin.rating.declaration.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Official values to write over those that are there; items that are not named stay as they are.
 *
 * @param entries by code of the item, each with its source; null takes back the official value
 * @param reason what they rest on
 */
@Introspected
@Schema(name = "DeclarationOfficialValuesRequest")
public record OfficialValuesRequest(
        @Size(max = 300) Map<String, @Nullable EntryRequest> entries,

        @NotBlank @Size(max = 500) String reason) {}
