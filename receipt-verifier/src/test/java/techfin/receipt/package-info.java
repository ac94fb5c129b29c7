/** Receipts that hold, and receipts that were touched. */
@NullMarked
package techfin.receipt;

import org.jspecify.annotations.NullMarked;
