/** Entering, confirming and lifting vetoes, and who sees them. */
@NullMarked
package techfin.rating.veto.usecase;

import org.jspecify.annotations.NullMarked;
