/** The schemes that this service ships and the rates that they use. */
@NullMarked
package techfin.loan.rulebook;

import org.jspecify.annotations.NullMarked;
