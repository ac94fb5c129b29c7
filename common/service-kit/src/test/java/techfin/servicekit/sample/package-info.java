/** A tiny service of notes, to try the kit on. */
@NullMarked
package techfin.servicekit.sample;

import org.jspecify.annotations.NullMarked;
