/** Scores an enterprise by an indicator system, exactly, and says why: pure rules, no store. */
@NullMarked
package techfin.rating.scoring;

import org.jspecify.annotations.NullMarked;
