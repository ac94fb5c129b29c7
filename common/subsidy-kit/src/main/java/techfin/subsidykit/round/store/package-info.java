/** Rounds and their budgets in the database. */
@NullMarked
package techfin.subsidykit.round.store;

import org.jspecify.annotations.NullMarked;
