/** What services that keep loans have in common beside subsidies. */
@NullMarked
package techfin.loankit;

import org.jspecify.annotations.NullMarked;
