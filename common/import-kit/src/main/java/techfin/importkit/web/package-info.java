/** What services answer about batches; their controllers hand everything to {@link techfin.importkit.web.ImportDoor}. */
@NullMarked
package techfin.importkit.web;

import org.jspecify.annotations.NullMarked;
