/** What was filed, counted by county, bank, industry and time, beside the same days of the year before. */
@NullMarked
package techfin.loan.statistics;

import org.jspecify.annotations.NullMarked;
