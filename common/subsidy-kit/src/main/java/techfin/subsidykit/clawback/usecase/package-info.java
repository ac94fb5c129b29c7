/** Asking paid money back and recording what came back. */
@NullMarked
package techfin.subsidykit.clawback.usecase;

import org.jspecify.annotations.NullMarked;
