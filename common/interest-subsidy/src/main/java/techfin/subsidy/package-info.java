/** The rule book of interest subsidies: dated schemes, loan facts, the quote and the receipt that proves it. */
@NullMarked
package techfin.subsidy;

import org.jspecify.annotations.NullMarked;
