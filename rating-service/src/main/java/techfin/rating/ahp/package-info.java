/** Weights from pairwise judgements by the analytic hierarchy process (AHP), exact in decimal. */
@NullMarked
package techfin.rating.ahp;

import org.jspecify.annotations.NullMarked;
