/** Rights in pledges and the loans on them in bulk: what the columns of the two sheets are, and what a row says. */
@NullMarked
package techfin.pledge.workbook;

import org.jspecify.annotations.NullMarked;
