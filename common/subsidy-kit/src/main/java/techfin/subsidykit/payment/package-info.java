/** Payment of approved subsidies: what is payable, orders to the bank, what the bank says, and what does not match. */
@NullMarked
package techfin.subsidykit.payment;

import org.jspecify.annotations.NullMarked;
