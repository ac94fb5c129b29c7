/** Tables of payment orders. */
@NullMarked
package techfin.subsidykit.payment.store;

import org.jspecify.annotations.NullMarked;
