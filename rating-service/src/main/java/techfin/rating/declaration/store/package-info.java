/** Declarations in the database. */
@NullMarked
package techfin.rating.declaration.store;

import org.jspecify.annotations.NullMarked;
