/** A small real HTTP client for tests, and a neighbour to ask. */
@NullMarked
package techfin.testkit.http;

import org.jspecify.annotations.NullMarked;
