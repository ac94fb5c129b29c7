/** The HTTP door to warnings and runs of the watch. */
@NullMarked
package techfin.pledge.lapse.web;

import org.jspecify.annotations.NullMarked;
