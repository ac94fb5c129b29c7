/** Monitoring over HTTP. */
@NullMarked
package techfin.rating.monitoring.web;

import org.jspecify.annotations.NullMarked;
