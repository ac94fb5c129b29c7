/** Tests of the check for overlapping interest days. */
@NullMarked
package techfin.subsidykit.overlap;

import org.jspecify.annotations.NullMarked;
