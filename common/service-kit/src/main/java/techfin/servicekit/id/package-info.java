/** Identifiers made by the application, ordered by time. */
@NullMarked
package techfin.servicekit.id;

import org.jspecify.annotations.NullMarked;
