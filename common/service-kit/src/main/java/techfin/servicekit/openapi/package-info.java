/** Serves the service's OpenAPI file and its reading pages. */
@NullMarked
package techfin.servicekit.openapi;

import org.jspecify.annotations.NullMarked;
