/** Tests of the guarded question to the neighbour. */
@NullMarked
package techfin.subsidykit.overlap.client;

import org.jspecify.annotations.NullMarked;
