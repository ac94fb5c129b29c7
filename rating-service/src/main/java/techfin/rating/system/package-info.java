/** Indicator systems as versions of a document, each written by one person and released by another. */
@NullMarked
package techfin.rating.system;

import org.jspecify.annotations.NullMarked;
