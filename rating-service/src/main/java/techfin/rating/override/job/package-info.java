/** Ends overrides whose time is over. */
@NullMarked
package techfin.rating.override.job;

import org.jspecify.annotations.NullMarked;
