/** The gateway: the only door of the platform. Starts it and reads its settings. */
@NullMarked
package techfin.gateway;

import org.jspecify.annotations.NullMarked;
