/** The doors to fees. */
@NullMarked
package techfin.pledge.fee.web;

import org.jspecify.annotations.NullMarked;
