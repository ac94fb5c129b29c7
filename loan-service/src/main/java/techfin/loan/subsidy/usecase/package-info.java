/** Opening rounds, filing applications, previewing and deciding them. */
@NullMarked
package techfin.loan.subsidy.usecase;

import org.jspecify.annotations.NullMarked;
