/** Indicator systems and trial assessments over HTTP. */
@NullMarked
package techfin.rating.system.web;

import org.jspecify.annotations.NullMarked;
