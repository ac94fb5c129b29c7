/** Proposing, deciding and ending overrides, and who sees them. */
@NullMarked
package techfin.rating.override.usecase;

import org.jspecify.annotations.NullMarked;
