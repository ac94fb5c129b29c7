/** The HTTP door to the question whether interest days are taken. */
@NullMarked
package techfin.subsidykit.overlap.web;

import org.jspecify.annotations.NullMarked;
