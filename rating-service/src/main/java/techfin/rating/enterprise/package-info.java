/** Enterprises of the city as they are registered: names, places, figures, size. */
@NullMarked
package techfin.rating.enterprise;

import org.jspecify.annotations.NullMarked;
