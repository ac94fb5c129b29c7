/** Holding an enterprise on record against every product. */
@NullMarked
package techfin.rating.product.usecase;

import org.jspecify.annotations.NullMarked;
