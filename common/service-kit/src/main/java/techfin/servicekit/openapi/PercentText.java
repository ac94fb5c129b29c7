package techfin.servicekit.openapi;

import io.swagger.v3.oas.annotations.media.Schema;

/** How the OpenAPI file shows {@link techfin.money.Percent}. */
@Schema(
        type = "string",
        pattern = "^(0|[1-9][0-9]*)([.][0-9]{1,6})?$",
        example = "40",
        description = "A share in per cent.")
interface PercentText {}
