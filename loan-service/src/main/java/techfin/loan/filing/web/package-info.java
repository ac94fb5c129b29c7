/** The HTTP door to loan records. */
@NullMarked
package techfin.loan.filing.web;

import org.jspecify.annotations.NullMarked;
