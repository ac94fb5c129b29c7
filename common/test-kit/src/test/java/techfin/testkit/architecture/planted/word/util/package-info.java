/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.word.util;

import org.jspecify.annotations.NullMarked;
