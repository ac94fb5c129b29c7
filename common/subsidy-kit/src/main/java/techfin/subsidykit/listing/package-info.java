/** The list of a round: calculated, cut to the budget, frozen with a digest. */
@NullMarked
package techfin.subsidykit.listing;

import org.jspecify.annotations.NullMarked;
