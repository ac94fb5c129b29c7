/** The business day in Beijing and the instant now. */
@NullMarked
package techfin.servicekit.clock;

import org.jspecify.annotations.NullMarked;
