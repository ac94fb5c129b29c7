/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.clean.filing.store;

import org.jspecify.annotations.NullMarked;
