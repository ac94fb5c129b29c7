package techfin.rating.city.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import techfin.rating.city.usecase.RecordCityValue;

/**
 * The value of a year.
 *
 * @param value in the indicator's unit, a decimal as text with at most six places
 * @param asOf day or period of the source, where it is not the whole year
 * @param source document or press, with its day
 * @param reason why it replaces what is there; needed for a correction
 */
@Introspected
public record CityValueRequest(
        @NotNull @Min(2000) @Max(2099) Integer year,

        @NotNull
        @Schema(example = "918")
        @Pattern(regexp = "(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?", message = "INVALID_NUMBER")
        String value,

        @Size(max = 100) @Nullable String asOf,

        @NotBlank @Size(max = 500) String source,

        @Size(max = 500) @Nullable String reason) {
    RecordCityValue.Statement statement() {
        return new RecordCityValue.Statement(year, new BigDecimal(value), said(asOf), source, said(reason));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
