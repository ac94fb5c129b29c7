package techfin.rating.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of an enterprise when it comes on it.
 *
 * @param divisionCode county or zone
 * @param industryCode class of GB/T 4754-2017
 * @param foundedOn null when not known
 */
public record EnterpriseFacts(
        String name,
        String divisionCode,
        String industryCode,
        @Nullable LocalDate foundedOn,
        Figures figures) {}
