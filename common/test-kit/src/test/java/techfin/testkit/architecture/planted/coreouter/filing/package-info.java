/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.coreouter.filing;

import org.jspecify.annotations.NullMarked;
