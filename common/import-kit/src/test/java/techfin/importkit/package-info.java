/** The batch engine, tried on a toy service. */
@NullMarked
package techfin.importkit;

import org.jspecify.annotations.NullMarked;
