package techfin.pledge.pledging.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;
import techfin.money.Money;
import techfin.pledge.pledging.AskedChange;
import techfin.recordkit.Refusals;

/** A registered change of a pledge: what holds from now on. */
@Introspected
@Schema(name = "PledgeChangeRequest")
record PledgeChangeRequest(
        @NotNull @Schema(type = "string", example = "4000000.00")
        Money securedAmount,

        @NotNull LocalDate securedTo,

        @NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER)
        String changeNumber,

        @NotNull LocalDate changedOn) {
    AskedChange toChange() {
        List<Finding> found = new ArrayList<>();
        Stated.amount("/securedAmount", securedAmount, found);
        Stated.day("/securedTo", securedTo, found);
        String number = Stated.number("/changeNumber", changeNumber, true, found);
        Stated.day("/changedOn", changedOn, found);
        Refusals.throwIfAny(found);
        return new AskedChange(securedAmount, securedTo, Objects.requireNonNull(number), changedOn);
    }
}
