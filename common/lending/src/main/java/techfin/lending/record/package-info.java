/** What records of loans have in common: plausible days and numbers, stated rates, and what a rule says about them. */
@NullMarked
package techfin.lending.record;

import org.jspecify.annotations.NullMarked;
