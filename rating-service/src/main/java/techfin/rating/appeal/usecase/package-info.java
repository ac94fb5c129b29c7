/** Filing, taking and deciding appeals, and who sees them. */
@NullMarked
package techfin.rating.appeal.usecase;

import org.jspecify.annotations.NullMarked;
