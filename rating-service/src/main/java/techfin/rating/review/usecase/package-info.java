/** Opening and closing of review triggers, the daily watch, and who sees them. */
@NullMarked
package techfin.rating.review.usecase;

import org.jspecify.annotations.NullMarked;
