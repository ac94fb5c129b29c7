/** Divisions of the country, the city of this platform, and where its enterprises are seated. */
@NullMarked
package techfin.lending.place;

import org.jspecify.annotations.NullMarked;
