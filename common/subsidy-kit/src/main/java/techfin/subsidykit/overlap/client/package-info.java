/** The guarded question to the neighbouring service. */
@NullMarked
package techfin.subsidykit.overlap.client;

import org.jspecify.annotations.NullMarked;
