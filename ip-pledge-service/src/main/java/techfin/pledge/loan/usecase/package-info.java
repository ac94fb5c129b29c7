/** What a user can do with an IP pledge loan: record it, decide it, correct it, find it. */
@NullMarked
package techfin.pledge.loan.usecase;

import org.jspecify.annotations.NullMarked;
