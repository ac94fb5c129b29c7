/** The unit of work: one transaction, tried again as a whole when the database asks for it. */
@NullMarked
package techfin.servicekit.transaction;

import org.jspecify.annotations.NullMarked;
