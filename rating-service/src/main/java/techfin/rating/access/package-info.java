/** Roles of this service, and whose records somebody may see. */
@NullMarked
package techfin.rating.access;

import org.jspecify.annotations.NullMarked;
