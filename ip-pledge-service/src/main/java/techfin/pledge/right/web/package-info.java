/** Rights over HTTP. */
@NullMarked
package techfin.pledge.right.web;

import org.jspecify.annotations.NullMarked;
