/** Fees that an enterprise paid so that a loan came about: appraisal, insurance, guarantee, rating. */
@NullMarked
package techfin.pledge.fee;

import org.jspecify.annotations.NullMarked;
