/** Transfer loans for the kit that carries their life. */
@NullMarked
package techfin.loan.servicing.usecase;

import org.jspecify.annotations.NullMarked;
