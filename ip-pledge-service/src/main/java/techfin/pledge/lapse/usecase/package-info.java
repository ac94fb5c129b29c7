/** The daily run, and what people see of it and say to it. */
@NullMarked
package techfin.pledge.lapse.usecase;

import org.jspecify.annotations.NullMarked;
