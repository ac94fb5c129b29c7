/** Filing, correcting, moving and looking up applications. */
@NullMarked
package techfin.subsidykit.application.usecase;

import org.jspecify.annotations.NullMarked;
