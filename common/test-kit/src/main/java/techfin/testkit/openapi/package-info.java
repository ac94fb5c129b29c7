/** Tests that follow from a service's OpenAPI file: bad input for every field of every operation that writes. */
@NullMarked
package techfin.testkit.openapi;

import org.jspecify.annotations.NullMarked;
