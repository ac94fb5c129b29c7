/** The HTTP door to lists. */
@NullMarked
package techfin.subsidykit.listing.web;

import org.jspecify.annotations.NullMarked;
