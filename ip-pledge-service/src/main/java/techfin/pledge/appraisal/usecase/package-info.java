/** Banks have rights appraised. */
@NullMarked
package techfin.pledge.appraisal.usecase;

import org.jspecify.annotations.NullMarked;
