package techfin.loan.subsidy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who decided an application, when, and why; a refusal always has a reason. */
public record Decided(
        String by,
        LocalDate on,
        @Nullable String reasonCode,
        @Nullable String reasonText) {}
