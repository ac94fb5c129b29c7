/** Vetoes (一票否决): events that leave an enterprise no grade but the lowest, entered and lifted by two persons each. */
@NullMarked
package techfin.rating.veto;

import org.jspecify.annotations.NullMarked;
