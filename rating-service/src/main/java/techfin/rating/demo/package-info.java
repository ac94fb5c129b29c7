/** The story of one city for demonstrations, the same on every machine, and its loading into an empty database. */
@NullMarked
package techfin.rating.demo;

import org.jspecify.annotations.NullMarked;
