/** Assessments on trial: scored, explained and forgotten. */
@NullMarked
package techfin.rating.trial.usecase;

import org.jspecify.annotations.NullMarked;
