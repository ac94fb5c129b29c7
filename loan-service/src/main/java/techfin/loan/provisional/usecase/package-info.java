/** What people and the year's end do with provisional filings. */
@NullMarked
package techfin.loan.provisional.usecase;

import org.jspecify.annotations.NullMarked;
