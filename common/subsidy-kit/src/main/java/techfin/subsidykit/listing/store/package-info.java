/** Frozen lists in the database. */
@NullMarked
package techfin.subsidykit.listing.store;

import org.jspecify.annotations.NullMarked;
