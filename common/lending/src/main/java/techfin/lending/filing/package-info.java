/** The filing (备案) of a loan: its states, the decisions about it, and who takes them. */
@NullMarked
package techfin.lending.filing;

import org.jspecify.annotations.NullMarked;
