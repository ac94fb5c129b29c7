/** A tiny service that takes sheets of papers, to try the kit on. */
@NullMarked
package techfin.importkit.toy;

import org.jspecify.annotations.NullMarked;
