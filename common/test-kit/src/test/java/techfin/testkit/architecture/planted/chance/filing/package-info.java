/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.chance.filing;

import org.jspecify.annotations.NullMarked;
