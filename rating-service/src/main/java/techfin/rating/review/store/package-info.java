/** Review triggers and runs of the watch in the database. */
@NullMarked
package techfin.rating.review.store;

import org.jspecify.annotations.NullMarked;
