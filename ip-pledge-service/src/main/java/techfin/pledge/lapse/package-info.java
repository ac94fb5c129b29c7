/** Watches pledged rights: fees that fall due, terms that end too early, standings that changed since the registration. */
@NullMarked
package techfin.pledge.lapse;

import org.jspecify.annotations.NullMarked;
