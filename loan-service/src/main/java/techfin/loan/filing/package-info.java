/** The loan as a bank recorded it, the rules of its filing (备案), and the course of its states. */
@NullMarked
package techfin.loan.filing;

import org.jspecify.annotations.NullMarked;
