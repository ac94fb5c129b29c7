/** Handing transfer loans to subsidies. */
@NullMarked
package techfin.loan.subsidy.usecase;

import org.jspecify.annotations.NullMarked;
