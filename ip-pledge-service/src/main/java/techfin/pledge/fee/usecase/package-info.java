/** A bank reports fees of its loan, and takes wrong ones back. */
@NullMarked
package techfin.pledge.fee.usecase;

import org.jspecify.annotations.NullMarked;
