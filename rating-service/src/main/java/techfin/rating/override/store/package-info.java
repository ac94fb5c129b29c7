/** Overrides in the database. */
@NullMarked
package techfin.rating.override.store;

import org.jspecify.annotations.NullMarked;
