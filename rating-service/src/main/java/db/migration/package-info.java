/** Migrations that SQL alone cannot do. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
