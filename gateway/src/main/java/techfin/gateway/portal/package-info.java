/** The web pages of the portal: which file answers which address, and how it is sent. */
@NullMarked
package techfin.gateway.portal;

import org.jspecify.annotations.NullMarked;
