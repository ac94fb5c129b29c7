/** The arithmetic of a subsidy on resolved facts: whole numbers, multiplied first, divided once, rounded once. */
@NullMarked
package techfin.subsidy.exact;

import org.jspecify.annotations.NullMarked;
