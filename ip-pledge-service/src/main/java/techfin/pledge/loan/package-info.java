/** The loan that rights secure, as a bank recorded it, its filing, and how its risk is shared. */
@NullMarked
package techfin.pledge.loan;

import org.jspecify.annotations.NullMarked;
