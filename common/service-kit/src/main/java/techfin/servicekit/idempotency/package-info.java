/** A command with a key happens once, however often it is sent. */
@NullMarked
package techfin.servicekit.idempotency;

import org.jspecify.annotations.NullMarked;
