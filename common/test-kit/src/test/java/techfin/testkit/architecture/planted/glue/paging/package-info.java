/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.glue.paging;

import org.jspecify.annotations.NullMarked;
