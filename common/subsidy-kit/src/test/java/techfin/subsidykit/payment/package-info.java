/** Tests of payments. */
@NullMarked
package techfin.subsidykit.payment;

import org.jspecify.annotations.NullMarked;
