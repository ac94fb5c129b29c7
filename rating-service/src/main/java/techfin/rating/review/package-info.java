/** Which ratings are due for another look, and why; closed by the next assessment. */
@NullMarked
package techfin.rating.review;

import org.jspecify.annotations.NullMarked;
