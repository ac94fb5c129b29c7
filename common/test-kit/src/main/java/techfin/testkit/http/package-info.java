/** A small real HTTP client for tests. */
@NullMarked
package techfin.testkit.http;

import org.jspecify.annotations.NullMarked;
