/** The forms of a subsidy round as documents for print. */
@NullMarked
package techfin.subsidykit.form.web;

import org.jspecify.annotations.NullMarked;
