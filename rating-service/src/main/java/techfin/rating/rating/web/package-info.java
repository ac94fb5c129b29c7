/** Ratings over HTTP. */
@NullMarked
package techfin.rating.rating.web;

import org.jspecify.annotations.NullMarked;
