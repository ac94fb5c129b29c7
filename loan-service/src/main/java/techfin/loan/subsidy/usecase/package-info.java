/** Handing transfer loans to subsidies, and telling servicing what rests on a settlement. */
@NullMarked
package techfin.loan.subsidy.usecase;

import org.jspecify.annotations.NullMarked;
