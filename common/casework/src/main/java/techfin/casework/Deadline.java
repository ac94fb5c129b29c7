package techfin.casework;

import java.time.LocalDate;

/**
 * The last day for a stage.
 *
 * @param projected whether it leans on a year whose calendar is not published yet, so that it may still move
 */
public record Deadline(LocalDate day, boolean projected) {
    /** Whether it has passed. A passed deadline never decides anything. */
    public boolean isOverdueOn(LocalDate today) {
        return today.isAfter(day);
    }
}
