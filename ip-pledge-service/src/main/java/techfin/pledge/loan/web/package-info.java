/** The doors to IP pledge loans. */
@NullMarked
package techfin.pledge.loan.web;

import org.jspecify.annotations.NullMarked;
