/** Consents and looks over HTTP. */
@NullMarked
package techfin.rating.consent.web;

import org.jspecify.annotations.NullMarked;
