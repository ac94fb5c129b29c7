/** The HTTP door to schemes, reference rates and quotes. */
@NullMarked
package techfin.loan.rulebook.web;

import org.jspecify.annotations.NullMarked;
