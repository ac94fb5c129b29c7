package techfin.rating.consent.web;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import techfin.rating.consent.ConsentDraft;
import techfin.rating.consent.LookScope;

/**
 * What an enterprise lets a bank see, from today on.
 *
 * @param bankCode code of the bank's organisation, or * for every bank
 * @param until last day, at most three years from today
 */
@Introspected
public record ConsentRequest(
        @NotBlank @Pattern(regexp = ConsentDraft.BANK_CODE) String bankCode,

        @NotNull LookScope scope,

        @NotNull LocalDate until) {
    ConsentDraft draft() {
        return new ConsentDraft(bankCode, scope, until);
    }
}
