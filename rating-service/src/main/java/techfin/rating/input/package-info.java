/** What counts for rating an enterprise: the values of one year, kept for ever, one of them current. */
@NullMarked
package techfin.rating.input;

import org.jspecify.annotations.NullMarked;
