/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.role.filing.helper;

import org.jspecify.annotations.NullMarked;
