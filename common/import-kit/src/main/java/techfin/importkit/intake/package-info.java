/** Files and confirmations coming in: a file makes a batch, corrects one, or changes nothing. */
@NullMarked
package techfin.importkit.intake;

import org.jspecify.annotations.NullMarked;
