/** Vetoes in the database. */
@NullMarked
package techfin.rating.veto.store;

import org.jspecify.annotations.NullMarked;
