/** Carries on with runs that wait. */
@NullMarked
package techfin.rating.assessment.job;

import org.jspecify.annotations.NullMarked;
