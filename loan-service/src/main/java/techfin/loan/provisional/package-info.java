/** Filings made with last year's library number: their completion, and their revocation when the year is over. */
@NullMarked
package techfin.loan.provisional;

import org.jspecify.annotations.NullMarked;
