/** Columns and errors of the databases beneath, the same for H2 and MySQL. */
@NullMarked
package techfin.servicekit.database;

import org.jspecify.annotations.NullMarked;
