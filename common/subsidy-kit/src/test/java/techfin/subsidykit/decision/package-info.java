/** Tries what is checked before an approval. */
@NullMarked
package techfin.subsidykit.decision;

import org.jspecify.annotations.NullMarked;
