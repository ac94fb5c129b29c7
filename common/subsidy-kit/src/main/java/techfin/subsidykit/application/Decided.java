package techfin.subsidykit.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who took the last step, when, and why. */
public record Decided(
        String by,
        LocalDate on,
        @Nullable String reasonCode,
        @Nullable String reasonText) {}
