/** Review triggers over HTTP. */
@NullMarked
package techfin.rating.review.web;

import org.jspecify.annotations.NullMarked;
