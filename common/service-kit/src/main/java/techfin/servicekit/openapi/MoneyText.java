package techfin.servicekit.openapi;

import io.swagger.v3.oas.annotations.media.Schema;

/** How the OpenAPI file shows {@link techfin.money.Money}. */
@Schema(
        type = "string",
        pattern = "^(0|[1-9][0-9]*)[.][0-9]{2}$",
        example = "5000000.00",
        description = "An amount in yuan with exactly two decimal places.")
interface MoneyText {}
