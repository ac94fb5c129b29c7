/** The timer of the watch. */
@NullMarked
package techfin.rating.review.job;

import org.jspecify.annotations.NullMarked;
