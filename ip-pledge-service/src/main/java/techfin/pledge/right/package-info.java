/** Intellectual property rights as banks and the IP office state them: their numbers, owners, terms and standing. */
@NullMarked
package techfin.pledge.right;

import org.jspecify.annotations.NullMarked;
