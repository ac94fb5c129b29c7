/** Enterprises as every loan names them, and how a name is searched. */
@NullMarked
package techfin.lending.enterprise;

import org.jspecify.annotations.NullMarked;
