/** The HTTP door to applications. */
@NullMarked
package techfin.subsidykit.application.web;

import org.jspecify.annotations.NullMarked;
