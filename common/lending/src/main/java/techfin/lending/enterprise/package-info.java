/** Enterprises as every loan names them. */
@NullMarked
package techfin.lending.enterprise;

import org.jspecify.annotations.NullMarked;
