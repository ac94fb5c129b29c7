/** What the doors to the filing of a loan ask for, whatever the loan is. */
@NullMarked
package techfin.loankit.filing.web;

import org.jspecify.annotations.NullMarked;
