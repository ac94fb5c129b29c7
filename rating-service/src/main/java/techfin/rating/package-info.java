/** The rating service: starts it and names its API. */
@NullMarked
package techfin.rating;

import org.jspecify.annotations.NullMarked;
