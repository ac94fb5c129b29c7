/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.webstore.filing.store;

import org.jspecify.annotations.NullMarked;
