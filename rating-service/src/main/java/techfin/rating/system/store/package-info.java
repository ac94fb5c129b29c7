/** Indicator systems in the database. */
@NullMarked
package techfin.rating.system.store;

import org.jspecify.annotations.NullMarked;
