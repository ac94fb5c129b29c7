/** Score sheets as people read them. */
@NullMarked
package techfin.rating.scoring.usecase;

import org.jspecify.annotations.NullMarked;
