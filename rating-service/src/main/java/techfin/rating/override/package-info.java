/** Overrides: a grade beside the one of the model, proposed by one person and approved by another, for a limited time. */
@NullMarked
package techfin.rating.override;

import org.jspecify.annotations.NullMarked;
