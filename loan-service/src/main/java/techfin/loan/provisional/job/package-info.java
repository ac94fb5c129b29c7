/** The timer of the year's end. */
@NullMarked
package techfin.loan.provisional.job;

import org.jspecify.annotations.NullMarked;
