/** The HTTP door to rounds. */
@NullMarked
package techfin.subsidykit.round.web;

import org.jspecify.annotations.NullMarked;
