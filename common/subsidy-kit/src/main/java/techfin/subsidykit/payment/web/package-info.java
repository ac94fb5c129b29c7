/** The HTTP door to payment orders. */
@NullMarked
package techfin.subsidykit.payment.web;

import org.jspecify.annotations.NullMarked;
