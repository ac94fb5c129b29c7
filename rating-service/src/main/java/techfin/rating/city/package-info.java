/** The city's own indicators: those of its plan and of the innovative-city system, year by year with their sources. */
@NullMarked
package techfin.rating.city;

import org.jspecify.annotations.NullMarked;
