/** The HTTP door to decisions. */
@NullMarked
package techfin.subsidykit.decision.web;

import org.jspecify.annotations.NullMarked;
