/** A batch and its rows as they are kept: what was received, how it stands, what came of every row. */
@NullMarked
package techfin.importkit.batch;

import org.jspecify.annotations.NullMarked;
