/** The web pages of the portal over HTTP. */
@NullMarked
package techfin.gateway.portal.web;

import org.jspecify.annotations.NullMarked;
