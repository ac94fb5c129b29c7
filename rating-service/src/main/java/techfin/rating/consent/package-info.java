/** What an enterprise lets a bank see, until when, and who looked. */
@NullMarked
package techfin.rating.consent;

import org.jspecify.annotations.NullMarked;
