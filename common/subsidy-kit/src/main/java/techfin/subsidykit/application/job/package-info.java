/** The timer that looks at deadlines again when a calendar was published. */
@NullMarked
package techfin.subsidykit.application.job;

import org.jspecify.annotations.NullMarked;
