/** Who may make an announcement, and of what. */
@NullMarked
package techfin.loan.announcement.usecase;

import org.jspecify.annotations.NullMarked;
