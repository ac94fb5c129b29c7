/** What a bank does with a pledge, and what others see of it. */
@NullMarked
package techfin.pledge.pledging.usecase;

import org.jspecify.annotations.NullMarked;
