/** Warnings and runs of the watch in the database. */
@NullMarked
package techfin.pledge.lapse.store;

import org.jspecify.annotations.NullMarked;
