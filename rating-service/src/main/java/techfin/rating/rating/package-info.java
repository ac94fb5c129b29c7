/** What an enterprise and a bank see of a rating: comparison, trend, freshness. */
@NullMarked
package techfin.rating.rating;

import org.jspecify.annotations.NullMarked;
