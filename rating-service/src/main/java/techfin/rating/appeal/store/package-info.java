/** Appeals in the database. */
@NullMarked
package techfin.rating.appeal.store;

import org.jspecify.annotations.NullMarked;
