/** Appeals over HTTP. */
@NullMarked
package techfin.rating.appeal.web;

import org.jspecify.annotations.NullMarked;
