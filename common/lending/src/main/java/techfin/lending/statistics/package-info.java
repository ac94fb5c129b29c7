/** Loans counted by county, bank and quarter at once. */
@NullMarked
package techfin.lending.statistics;

import org.jspecify.annotations.NullMarked;
