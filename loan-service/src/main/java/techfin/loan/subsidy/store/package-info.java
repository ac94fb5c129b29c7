/** Rounds, applications, grants and hands in the database. */
@NullMarked
package techfin.loan.subsidy.store;

import org.jspecify.annotations.NullMarked;
