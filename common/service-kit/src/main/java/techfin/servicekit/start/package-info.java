/** Starts a service: reads every setting from the environment and turns it into the wiring beneath. */
@NullMarked
package techfin.servicekit.start;

import org.jspecify.annotations.NullMarked;
