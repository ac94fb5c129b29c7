/** The rule book as examples, tables and laws. */
@NullMarked
package techfin.subsidy;

import org.jspecify.annotations.NullMarked;
