/** How batches are kept. */
@NullMarked
package techfin.importkit.batch;

import org.jspecify.annotations.NullMarked;
