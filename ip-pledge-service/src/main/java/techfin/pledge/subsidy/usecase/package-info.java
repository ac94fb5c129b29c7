/** Handing IP pledge loans to subsidies. */
@NullMarked
package techfin.pledge.subsidy.usecase;

import org.jspecify.annotations.NullMarked;
