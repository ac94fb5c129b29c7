/** The only door to the services: which addresses lead where, and what of a caller's request goes through. */
@NullMarked
package techfin.gateway.door;

import org.jspecify.annotations.NullMarked;
