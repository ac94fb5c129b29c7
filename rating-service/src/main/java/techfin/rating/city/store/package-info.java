/** The table of recorded city values. */
@NullMarked
package techfin.rating.city.store;

import org.jspecify.annotations.NullMarked;
