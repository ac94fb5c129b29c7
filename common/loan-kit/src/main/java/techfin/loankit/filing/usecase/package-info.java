/** What is told of a filed loan, whatever the loan is. */
@NullMarked
package techfin.loankit.filing.usecase;

import org.jspecify.annotations.NullMarked;
