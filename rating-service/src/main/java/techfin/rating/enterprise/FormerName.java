package techfin.rating.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name that an enterprise had.
 *
 * @param from its first day, null when not known
 * @param until first day of the name after it
 */
public record FormerName(String name, @Nullable LocalDate from, LocalDate until) {}
