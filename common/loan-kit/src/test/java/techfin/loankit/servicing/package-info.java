/** Tests of the life of a loan. */
@NullMarked
package techfin.loankit.servicing;

import org.jspecify.annotations.NullMarked;
