/** The trace id of a request, in logs and answers. */
@NullMarked
package techfin.servicekit.trace;

import org.jspecify.annotations.NullMarked;
