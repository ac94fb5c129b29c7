/** Notices and objections in the database. */
@NullMarked
package techfin.subsidykit.notice.store;

import org.jspecify.annotations.NullMarked;
