/** Consents and looks in the database. */
@NullMarked
package techfin.rating.consent.store;

import org.jspecify.annotations.NullMarked;
