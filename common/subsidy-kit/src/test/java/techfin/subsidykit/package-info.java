/** Tests of this module. */
@NullMarked
package techfin.subsidykit;

import org.jspecify.annotations.NullMarked;
