/** Assessments on trial: scored, explained and forgotten. */
@NullMarked
package techfin.rating.trial.web;

import org.jspecify.annotations.NullMarked;
