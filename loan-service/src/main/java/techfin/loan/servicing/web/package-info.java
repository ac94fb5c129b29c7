/** The HTTP door to the settlement, which answers with the loan. */
@NullMarked
package techfin.loan.servicing.web;

import org.jspecify.annotations.NullMarked;
