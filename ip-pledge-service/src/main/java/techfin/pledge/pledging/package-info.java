/** The pledge of intellectual property rights: its contract, its registration, its change and its release. */
@NullMarked
package techfin.pledge.pledging;

import org.jspecify.annotations.NullMarked;
