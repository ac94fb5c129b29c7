/** Asking the official rules about an enterprise by what is on record of it. */
@NullMarked
package techfin.rating.selfcheck.usecase;

import org.jspecify.annotations.NullMarked;
