/** The timer of the watch. */
@NullMarked
package techfin.pledge.lapse.job;

import org.jspecify.annotations.NullMarked;
