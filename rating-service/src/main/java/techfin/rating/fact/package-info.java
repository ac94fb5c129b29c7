/** The facts of a year that an enterprise states, and what indicators follow from them: pure rules, no store. */
@NullMarked
package techfin.rating.fact;

import org.jspecify.annotations.NullMarked;
