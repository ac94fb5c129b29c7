/** The IP pledge service: starts it and names its API. */
@NullMarked
package techfin.pledge;

import org.jspecify.annotations.NullMarked;
