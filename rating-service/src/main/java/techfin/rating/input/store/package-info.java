/** Rating inputs in the database. */
@NullMarked
package techfin.rating.input.store;

import org.jspecify.annotations.NullMarked;
