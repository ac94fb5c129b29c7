/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.foreign.filing.usecase;

import org.jspecify.annotations.NullMarked;
