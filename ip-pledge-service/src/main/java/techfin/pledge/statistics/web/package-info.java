/** Statistics over HTTP. */
@NullMarked
package techfin.pledge.statistics.web;

import org.jspecify.annotations.NullMarked;
