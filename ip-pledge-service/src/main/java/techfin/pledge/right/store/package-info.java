/** Rights in the database. */
@NullMarked
package techfin.pledge.right.store;

import org.jspecify.annotations.NullMarked;
