/** The HTTP door to provisional filings and their revocation. */
@NullMarked
package techfin.loan.provisional.web;

import org.jspecify.annotations.NullMarked;
