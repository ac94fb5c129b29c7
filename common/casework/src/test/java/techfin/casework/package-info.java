/** Tests of this module. */
@NullMarked
package techfin.casework;

import org.jspecify.annotations.NullMarked;
