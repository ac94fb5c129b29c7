/** Steps of the database's history that plain SQL cannot take. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
