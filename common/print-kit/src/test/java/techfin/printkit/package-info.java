/** Tests of this module. */
@NullMarked
package techfin.printkit;

import org.jspecify.annotations.NullMarked;
