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
import techfin.pledge.pledging.Registration;
import techfin.recordkit.Refusals;

/**
 * The entry in the register of pledges.
 *
 * @param registrationNumber of the registration notice (质押登记通知书)
 * @param registeredOn the day on which the pledge arises
 */
@Introspected
@Schema(name = "PledgeRegistrationRequest")
record RegistrationRequest(
        @NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER)
        String registrationNumber,

        @NotNull LocalDate registeredOn) {
    Registration toRegistration() {
        List<Finding> found = new ArrayList<>();
        String number = Stated.number("/registrationNumber", registrationNumber, true, found);
        Stated.day("/registeredOn", registeredOn, found);
        Refusals.throwIfAny(found);
        return new Registration(Objects.requireNonNull(number), registeredOn);
    }
}
