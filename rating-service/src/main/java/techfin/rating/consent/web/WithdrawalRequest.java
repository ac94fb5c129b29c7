package techfin.rating.consent.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise takes a consent back.
 *
 * @param reason left out when it does not say why
 */
@Introspected
@Schema(name = "ConsentWithdrawalRequest")
public record WithdrawalRequest(@Size(max = 500) @Nullable String reason) {}
