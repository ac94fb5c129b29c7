/** Batches, their files and their rows in the database. */
@NullMarked
package techfin.importkit.store;

import org.jspecify.annotations.NullMarked;
