/** Assessments: what an enterprise was rated on a day, by which data and which system; never changed. */
@NullMarked
package techfin.rating.assessment;

import org.jspecify.annotations.NullMarked;
