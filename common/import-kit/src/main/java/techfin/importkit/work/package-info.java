/** The work on batches in the background: checking and writing, resumable after any interruption. */
@NullMarked
package techfin.importkit.work;

import org.jspecify.annotations.NullMarked;
