/** Steps of the history of the kit's tables that plain SQL cannot take. */
@NullMarked
package db.kit;

import org.jspecify.annotations.NullMarked;
