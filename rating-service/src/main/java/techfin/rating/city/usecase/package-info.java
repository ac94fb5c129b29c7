/** What people do with the city's indicators: read them, and record or correct the value of a year. */
@NullMarked
package techfin.rating.city.usecase;

import org.jspecify.annotations.NullMarked;
