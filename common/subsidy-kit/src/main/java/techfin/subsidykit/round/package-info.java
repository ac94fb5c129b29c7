/** Subsidy rounds: one pinned rule, one window, one budget. */
@NullMarked
package techfin.subsidykit.round;

import org.jspecify.annotations.NullMarked;
