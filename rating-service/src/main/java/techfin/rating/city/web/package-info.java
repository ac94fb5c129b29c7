/** The doors to the city's indicators. */
@NullMarked
package techfin.rating.city.web;

import org.jspecify.annotations.NullMarked;
