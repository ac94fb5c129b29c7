/** Import batches: a sheet received, checked, confirmed and written in the background, resumable at any moment. */
@NullMarked
package techfin.importkit;

import org.jspecify.annotations.NullMarked;
