/** Assessments in the database. */
@NullMarked
package techfin.rating.assessment.store;

import org.jspecify.annotations.NullMarked;
