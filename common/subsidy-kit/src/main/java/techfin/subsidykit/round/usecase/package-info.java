/** Opening rounds, looking at them, changing their budget. */
@NullMarked
package techfin.subsidykit.round.usecase;

import org.jspecify.annotations.NullMarked;
