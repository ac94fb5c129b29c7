/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.clean;

import org.jspecify.annotations.NullMarked;
