/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.fraction.filing;

import org.jspecify.annotations.NullMarked;
