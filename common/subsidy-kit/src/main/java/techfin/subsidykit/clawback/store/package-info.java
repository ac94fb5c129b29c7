/** Tables of clawbacks. */
@NullMarked
package techfin.subsidykit.clawback.store;

import org.jspecify.annotations.NullMarked;
