/** The start page: says what this is and where the descriptions of the services lie. */
@NullMarked
package techfin.gateway.welcome;

import org.jspecify.annotations.NullMarked;
