/** Finance for science and technology enterprises as data, and what of it an enterprise can have. */
@NullMarked
package techfin.rating.product;

import org.jspecify.annotations.NullMarked;
