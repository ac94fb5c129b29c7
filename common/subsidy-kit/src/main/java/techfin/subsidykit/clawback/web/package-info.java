/** The HTTP door to clawbacks. */
@NullMarked
package techfin.subsidykit.clawback.web;

import org.jspecify.annotations.NullMarked;
