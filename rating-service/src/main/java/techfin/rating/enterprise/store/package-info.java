/** The register in the database. */
@NullMarked
package techfin.rating.enterprise.store;

import org.jspecify.annotations.NullMarked;
