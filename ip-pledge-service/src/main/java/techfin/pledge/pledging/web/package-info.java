/** The doors to pledges. */
@NullMarked
package techfin.pledge.pledging.web;

import org.jspecify.annotations.NullMarked;
