/** What people do with consents: give one, withdraw it, look under it, see who looked. */
@NullMarked
package techfin.rating.consent.usecase;

import org.jspecify.annotations.NullMarked;
