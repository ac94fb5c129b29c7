/** The start page over HTTP. */
@NullMarked
package techfin.gateway.welcome.web;

import org.jspecify.annotations.NullMarked;
