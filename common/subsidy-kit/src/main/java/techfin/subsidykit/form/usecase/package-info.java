/** Putting together what stands on a form. */
@NullMarked
package techfin.subsidykit.form.usecase;

import org.jspecify.annotations.NullMarked;
