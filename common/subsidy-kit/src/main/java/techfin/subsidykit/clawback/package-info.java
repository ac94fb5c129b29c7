/** Paid subsidies asked back: how much of which party, with what interest, and what came back. */
@NullMarked
package techfin.subsidykit.clawback;

import org.jspecify.annotations.NullMarked;
