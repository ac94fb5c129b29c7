/** What was lent on rights and what was pledged, counted by kind of right, place, bank and time, beside the year before. */
@NullMarked
package techfin.pledge.statistics;

import org.jspecify.annotations.NullMarked;
