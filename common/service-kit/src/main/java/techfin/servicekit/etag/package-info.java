/** Versions of a resource, the precondition of a decision and what has changed since. */
@NullMarked
package techfin.servicekit.etag;

import org.jspecify.annotations.NullMarked;
