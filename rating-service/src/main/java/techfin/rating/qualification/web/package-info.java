/** The library over HTTP. */
@NullMarked
package techfin.rating.qualification.web;

import org.jspecify.annotations.NullMarked;
