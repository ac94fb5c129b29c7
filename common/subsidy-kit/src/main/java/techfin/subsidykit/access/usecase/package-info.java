/** What an actor may see, from the token alone. */
@NullMarked
package techfin.subsidykit.access.usecase;

import org.jspecify.annotations.NullMarked;
