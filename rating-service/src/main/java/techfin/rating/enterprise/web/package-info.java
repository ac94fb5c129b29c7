/** The register over HTTP. */
@NullMarked
package techfin.rating.enterprise.web;

import org.jspecify.annotations.NullMarked;
