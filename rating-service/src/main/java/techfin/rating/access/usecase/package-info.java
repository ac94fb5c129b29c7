/** The scope of whoever asks, from the token alone. */
@NullMarked
package techfin.rating.access.usecase;

import org.jspecify.annotations.NullMarked;
