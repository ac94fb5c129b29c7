/** Who is asking, as the verified token says it. */
@NullMarked
package techfin.servicekit.actor;

import org.jspecify.annotations.NullMarked;
