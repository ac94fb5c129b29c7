/** Subsidy rounds and applications: who asks for which loan, what it gives, who decides. */
@NullMarked
package techfin.loan.subsidy;

import org.jspecify.annotations.NullMarked;
