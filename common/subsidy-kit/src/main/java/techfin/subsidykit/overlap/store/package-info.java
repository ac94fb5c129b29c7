/** Claimed and granted interest days in the database. */
@NullMarked
package techfin.subsidykit.overlap.store;

import org.jspecify.annotations.NullMarked;
