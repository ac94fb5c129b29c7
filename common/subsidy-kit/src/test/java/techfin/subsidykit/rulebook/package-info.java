/** Tests of the rule book. */
@NullMarked
package techfin.subsidykit.rulebook;

import org.jspecify.annotations.NullMarked;
