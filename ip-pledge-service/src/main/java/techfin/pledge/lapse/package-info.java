/**
 * Watches pledged rights: fees that fall due, terms that end too early, standings that changed since the registration; and
 * pledges on which loans take too much.
 */
@NullMarked
package techfin.pledge.lapse;

import org.jspecify.annotations.NullMarked;
