/** One day of interest, one subsidy: days that are claimed or granted, and whether two loans share one. */
@NullMarked
package techfin.subsidykit.overlap;

import org.jspecify.annotations.NullMarked;
