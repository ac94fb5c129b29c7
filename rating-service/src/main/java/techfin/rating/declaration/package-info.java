/** What an enterprise states of a year for its rating: drafted, submitted, verified, and overridden by official values. */
@NullMarked
package techfin.rating.declaration;

import org.jspecify.annotations.NullMarked;
