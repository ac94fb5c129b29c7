/** Quotes of any loan by any scheme version. */
@NullMarked
package techfin.loan.rulebook.usecase;

import org.jspecify.annotations.NullMarked;
