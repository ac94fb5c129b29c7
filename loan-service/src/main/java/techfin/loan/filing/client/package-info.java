/** The guarded question to the library of qualifications, which rating-service keeps. */
@NullMarked
package techfin.loan.filing.client;

import org.jspecify.annotations.NullMarked;
