package techfin.servicekit.openapi;

import io.swagger.v3.oas.annotations.media.Schema;

/** How the OpenAPI file shows {@link techfin.money.Rate}. */
@Schema(
        type = "string",
        pattern = "^-?(0|[1-9][0-9]*)([.][0-9]{1,6})?$",
        example = "3.85",
        description = "A rate in per cent a year.")
interface RateText {}
