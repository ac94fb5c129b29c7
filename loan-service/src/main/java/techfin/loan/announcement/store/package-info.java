/** Filed loans in the order of an announcement. */
@NullMarked
package techfin.loan.announcement.store;

import org.jspecify.annotations.NullMarked;
