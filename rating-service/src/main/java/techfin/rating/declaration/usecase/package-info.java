/** What people do with declarations. */
@NullMarked
package techfin.rating.declaration.usecase;

import org.jspecify.annotations.NullMarked;
