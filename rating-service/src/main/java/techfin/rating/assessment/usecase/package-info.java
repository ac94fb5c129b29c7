/** Assessing one enterprise or a whole city. */
@NullMarked
package techfin.rating.assessment.usecase;

import org.jspecify.annotations.NullMarked;
