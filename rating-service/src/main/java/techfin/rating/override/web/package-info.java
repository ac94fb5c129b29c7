/** Overrides over HTTP. */
@NullMarked
package techfin.rating.override.web;

import org.jspecify.annotations.NullMarked;
