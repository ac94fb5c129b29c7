/** Questions to the official rule sets, for any signed-in user. */
@NullMarked
package techfin.rating.selfcheck.web;

import org.jspecify.annotations.NullMarked;
