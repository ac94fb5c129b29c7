/** The announcement of a month's or a quarter's filings, in the form of the province's. */
@NullMarked
package techfin.loan.announcement;

import org.jspecify.annotations.NullMarked;
