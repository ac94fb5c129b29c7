/** The scope of whoever asks, from the token alone. */
@NullMarked
package techfin.pledge.access.usecase;

import org.jspecify.annotations.NullMarked;
