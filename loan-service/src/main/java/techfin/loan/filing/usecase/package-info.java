/** What a user can do with a loan record: record it, decide it, find it. */
@NullMarked
package techfin.loan.filing.usecase;

import org.jspecify.annotations.NullMarked;
