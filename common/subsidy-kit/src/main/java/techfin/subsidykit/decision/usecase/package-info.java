/** Taking decisions. */
@NullMarked
package techfin.subsidykit.decision.usecase;

import org.jspecify.annotations.NullMarked;
