/** Tests of this module. */
@NullMarked
package techfin.loankit;

import org.jspecify.annotations.NullMarked;
