/** Planted for the tests of the architecture rules. */
@NullMarked
package techfin.testkit.architecture.planted.usecaseouter.filing.web;

import org.jspecify.annotations.NullMarked;
