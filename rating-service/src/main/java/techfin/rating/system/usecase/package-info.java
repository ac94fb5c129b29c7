/** What people do with indicator systems. */
@NullMarked
package techfin.rating.system.usecase;

import org.jspecify.annotations.NullMarked;
