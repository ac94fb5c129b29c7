/** The loan service: starts it and reads its settings. */
@NullMarked
package techfin.loan;

import org.jspecify.annotations.NullMarked;
