/** Vetoes over HTTP. */
@NullMarked
package techfin.rating.veto.web;

import org.jspecify.annotations.NullMarked;
