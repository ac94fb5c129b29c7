/** Clearing interest days before an approval, and answering the neighbour that does the same. */
@NullMarked
package techfin.subsidykit.overlap.usecase;

import org.jspecify.annotations.NullMarked;
