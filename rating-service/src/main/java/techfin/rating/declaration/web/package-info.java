/** Declarations over HTTP. */
@NullMarked
package techfin.rating.declaration.web;

import org.jspecify.annotations.NullMarked;
