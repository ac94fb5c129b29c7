/** Tests of clawbacks. */
@NullMarked
package techfin.subsidykit.clawback;

import org.jspecify.annotations.NullMarked;
