/** The trail of changes: a row in the transaction of each change, sealed into a chain of digests. */
@NullMarked
package techfin.servicekit.audit;

import org.jspecify.annotations.NullMarked;
