/** The HTTP door to rounds, applications and receipts. */
@NullMarked
package techfin.loan.subsidy.web;

import org.jspecify.annotations.NullMarked;
