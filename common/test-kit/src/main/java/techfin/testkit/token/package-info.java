/** Access tokens for tests, signed by a key that is made for the run. */
@NullMarked
package techfin.testkit.token;

import org.jspecify.annotations.NullMarked;
