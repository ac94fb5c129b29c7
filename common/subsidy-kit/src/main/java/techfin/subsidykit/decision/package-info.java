/** Decisions on cases: confirmation, review, return, refusal, approval one by one and in batches. */
@NullMarked
package techfin.subsidykit.decision;

import org.jspecify.annotations.NullMarked;
