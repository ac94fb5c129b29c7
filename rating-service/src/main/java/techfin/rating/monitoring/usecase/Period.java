package techfin.rating.monitoring.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two days that are compared, or a period with both of them in it.
 *
 * @param divisionCode where the enterprises are seated today, null for the whole city
 */
public record Period(LocalDate from, LocalDate to, @Nullable String divisionCode) {}
