/** Tests of the file that goes to the bank. */
@NullMarked
package techfin.subsidykit.payment.web;

import org.jspecify.annotations.NullMarked;
