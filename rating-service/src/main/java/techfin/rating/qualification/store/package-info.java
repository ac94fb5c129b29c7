/** The library in the database. */
@NullMarked
package techfin.rating.qualification.store;

import org.jspecify.annotations.NullMarked;
