/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.useclient.filing.usecase;

import org.jspecify.annotations.NullMarked;
