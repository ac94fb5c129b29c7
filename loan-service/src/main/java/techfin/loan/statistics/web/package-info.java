/** Statistics over HTTP. */
@NullMarked
package techfin.loan.statistics.web;

import org.jspecify.annotations.NullMarked;
