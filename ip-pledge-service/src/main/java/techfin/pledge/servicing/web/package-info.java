/** The doors to the end of an IP pledge loan. */
@NullMarked
package techfin.pledge.servicing.web;

import org.jspecify.annotations.NullMarked;
