/** Answers that name every broken rule. */
@NullMarked
package techfin.loankit.finding.usecase;

import org.jspecify.annotations.NullMarked;
