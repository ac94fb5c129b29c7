/** Exact money, rates, day counts, calendars and dated tables: pure values with no framework beneath them. */
@NullMarked
package techfin.money;

import org.jspecify.annotations.NullMarked;
