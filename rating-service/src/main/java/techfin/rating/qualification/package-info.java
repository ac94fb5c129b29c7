/** The library of qualifications: what the published lists of each year say an enterprise is. */
@NullMarked
package techfin.rating.qualification;

import org.jspecify.annotations.NullMarked;
