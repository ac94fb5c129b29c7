package techfin.subsidykit.application;

import org.jspecify.annotations.Nullable;
import techfin.casework.StageClock;

/**
 * How a case is getting on.
 *
 * @param details what the applicant wrote
 * @param clock the running clock, null where nobody's runs
 * @param paused the clock of the review that returned the case, until that review goes on
 * @param returned why it is back with the applicant; kept until the next review is done, so that the reviewer sees what
 *     changed
 * @param decision who took the last step; null until somebody has
 */
public record Progress(
        Details details,
        @Nullable StageClock clock,
        StageClock.@Nullable Stopped paused,
        @Nullable Returned returned,
        @Nullable Decided decision) {}
