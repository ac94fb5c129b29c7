/** Ordering payments, recording what banks say, and reconciling. */
@NullMarked
package techfin.subsidykit.payment.usecase;

import org.jspecify.annotations.NullMarked;
