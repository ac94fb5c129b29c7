/** Previewing and freezing the list of a round. */
@NullMarked
package techfin.subsidykit.listing.usecase;

import org.jspecify.annotations.NullMarked;
