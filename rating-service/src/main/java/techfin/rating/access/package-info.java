/** Roles of this service, whose records somebody may see, and the hands of two persons. */
@NullMarked
package techfin.rating.access;

import org.jspecify.annotations.NullMarked;
