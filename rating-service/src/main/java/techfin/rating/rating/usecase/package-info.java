/** Showing ratings and trying changes. */
@NullMarked
package techfin.rating.rating.usecase;

import org.jspecify.annotations.NullMarked;
