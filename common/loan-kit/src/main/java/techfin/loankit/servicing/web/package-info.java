/** The HTTP door to repayments, vouchers, extensions, and what the doors to a settlement ask for. */
@NullMarked
package techfin.loankit.servicing.web;

import org.jspecify.annotations.NullMarked;
